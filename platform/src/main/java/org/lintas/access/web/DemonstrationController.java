package org.lintas.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.lintas.access.internal.Authorities;
import org.lintas.access.internal.Demonstration;
import org.lintas.access.internal.Person;
import org.lintas.access.internal.SecretToken;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lets the demonstration's people in by link, from this machine only. Not there without the demonstration. */
@Controller
@ConditionalOnBooleanProperty("lintas.demonstration")
class DemonstrationController {

    private final Demonstration demonstration;
    private final SignIns signIns;

    DemonstrationController(Demonstration demonstration, SignIns signIns) {
        this.demonstration = demonstration;
        this.signIns = signIns;
    }

    @GetMapping("/demonstration/{person}/{link}")
    String signIn(
            @PathVariable String person,
            @PathVariable String link,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Person> found = Optional.of(link)
                .filter(text -> isLoopback(request) && signIns.allows(request))
                .flatMap(SecretToken::parse)
                .flatMap(token -> demonstration.signIn(person, token));
        if (found.isEmpty()) {
            signIns.failed(person, "demonstration-link", request);
            response.setStatus(HttpStatus.GONE.value());
            return "access/enrolment-over";
        }
        signIns.begin(
                UsernamePasswordAuthenticationToken.authenticated(
                        found.get().userName(), null, Authorities.of(found.get().roles())),
                request,
                response);
        return "redirect:/";
    }

    /** The address of the connection; no header that a proxy or a stranger could write. */
    private static boolean isLoopback(HttpServletRequest request) {
        boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        try {
            return !forwarded && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
