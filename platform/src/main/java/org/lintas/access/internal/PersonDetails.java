package org.lintas.access.internal;

import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Gives Spring Security a person's authorities at sign-in. There are no passwords. */
@Component
class PersonDetails implements UserDetailsService {

    private final PersonTable persons;

    PersonDetails(PersonTable persons) {
        this.persons = persons;
    }

    @Override
    public UserDetails loadUserByUsername(String userName) {
        Person person = persons.byUserName(userName)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such person."));
        if (person.suspended()) {
            throw new DisabledException("The person is suspended.");
        }
        return User.withUsername(userName)
                .password("")
                .authorities(Authorities.of(person.roles()))
                .build();
    }
}
