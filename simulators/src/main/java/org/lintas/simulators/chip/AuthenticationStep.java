package org.lintas.simulators.chip;

import java.util.Optional;

/**
 * What one command of an authentication protocol gave.
 *
 * @param response for the reader, under the session that was in force before
 * @param session keys of the session that starts after this response; empty when the protocol goes on or failed
 */
record AuthenticationStep(ResponseApdu response, Optional<SessionKeys> session) {

    static AuthenticationStep of(ResponseApdu response) {
        return new AuthenticationStep(response, Optional.empty());
    }

    static AuthenticationStep last(ResponseApdu response, SessionKeys session) {
        return new AuthenticationStep(response, Optional.of(session));
    }
}
