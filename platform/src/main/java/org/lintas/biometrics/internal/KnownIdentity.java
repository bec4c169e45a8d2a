package org.lintas.biometrics.internal;

import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;

/**
 * What a document said of a subject, stored encrypted.
 *
 * @param surname as in the MRZ
 * @param givenNames as in the MRZ; empty text when there are none
 * @param dateOfBirth ISO 8601, as far as it is known; empty text when it is not
 * @param sex M, F or X
 * @param nationality code of Doc 9303-3
 * @param document issuer and number
 */
record KnownIdentity(
        String surname, String givenNames, String dateOfBirth, String sex, String nationality, String document) {

    static KnownIdentity of(Traveller traveller) {
        return new KnownIdentity(
                traveller.name().surname(),
                traveller.name().givenNames(),
                traveller.dateOfBirth().map(PartialDate::toString).orElse(""),
                traveller.sex().name(),
                traveller.nationality().letters(),
                traveller.document().toString());
    }

    /** Whether two documents name the same person: name, date of birth and nationality are the same. A new passport of a holder. */
    boolean samePerson(KnownIdentity other) {
        return surname.equals(other.surname)
                && givenNames.equals(other.givenNames)
                && dateOfBirth.equals(other.dateOfBirth)
                && nationality.equals(other.nationality);
    }

    /** For an officer's eyes. */
    String words() {
        String name = givenNames.isEmpty() ? surname : surname + ", " + givenNames;
        return "%s · %s · %s · %s".formatted(name, dateOfBirth, nationality, document);
    }
}
