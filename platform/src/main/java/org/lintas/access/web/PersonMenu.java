package org.lintas.access.web;

import org.jspecify.annotations.Nullable;
import org.lintas.access.CurrentPerson;
import org.lintas.access.SignedInPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the name of the person who has signed in. */
@ControllerAdvice(annotations = Controller.class)
class PersonMenu {

    private final CurrentPerson current;

    PersonMenu(CurrentPerson current) {
        this.current = current;
    }

    @ModelAttribute("personMenu")
    @Nullable
    String name() {
        return current.find().map(SignedInPerson::displayName).orElse(null);
    }
}
