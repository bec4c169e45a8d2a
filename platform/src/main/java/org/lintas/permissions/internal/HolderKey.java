package org.lintas.permissions.internal;

import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.Transliteration;

/** A name as an MRZ writes it, so that what an administrator typed and what a document says can be equal. */
final class HolderKey {

    private HolderKey() {}

    /** Empty when the name has no letters that can be transliterated. */
    static Optional<String> of(PersonName name) {
        Optional<String> surname = Transliteration.preferred(name.surname());
        String givenNames = Transliteration.preferred(name.givenNames()).orElse("");
        return surname.map(primary -> primary + "<<" + givenNames);
    }

    /** The key of a name that must have one. */
    static String require(PersonName name) {
        return of(name).orElseThrow(() ->
                new LintasException(ErrorCode.VALUE_INVALID, "The name has no letters that a document could show."));
    }
}
