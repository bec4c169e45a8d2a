package org.lintas.simulators.authority;

import java.time.LocalDate;
import java.util.List;
import org.lintas.simulators.chip.ChipContents;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.states.SimulatedState;

/**
 * A passport as it leaves the office.
 *
 * @param holder whose it is
 * @param issuer the issuing State, which is the holder's
 * @param number document number, nine characters
 * @param validity from when to when
 * @param mrz the lines of the machine readable zone: two of 44 characters, or three of 30 of an identity card
 * @param chip what was written into the chip
 */
public record Passport(
        Person holder, SimulatedState issuer, String number, Validity validity, List<String> mrz, ChipContents chip) {

    /** Copies the lines. */
    public Passport {
        mrz = List.copyOf(mrz);
    }

    /**
     * From when to when a document is valid.
     *
     * @param issuedOn day of issue
     * @param expiresOn last day
     */
    public record Validity(LocalDate issuedOn, LocalDate expiresOn) {}
}
