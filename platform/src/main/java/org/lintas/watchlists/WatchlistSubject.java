package org.lintas.watchlists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;

/**
 * Who or which document is sought. A look-up finds a document alone; it finds a name only together with a date of birth, so a
 * subject has a document, or a name and a date of birth.
 *
 * @param names the person's names and aliases, in any script that Doc 9303-3 transliterates; at most {@value #PARTS_MAX}
 * @param datesOfBirth those that are known or claimed, wholly or partly; at most {@value #PARTS_MAX}
 * @param documents issuer and number; at most {@value #PARTS_MAX}
 * @param weakNames nicknames and doubtful names: they find the person only beside a date, a document or a nationality; as many
 * @param nationalities as many
 * @param sex M or F; empty when it is not known
 */
public record WatchlistSubject(
        List<PersonName> names,
        List<PartialDate> datesOfBirth,
        List<DocumentKey> documents,
        List<PersonName> weakNames,
        List<StateCode> nationalities,
        Optional<Sex> sex) {

    /** Most names, dates or documents of one subject: beyond it they are several subjects. A choice of ours. */
    public static final int PARTS_MAX = 20;

    /** Somebody of whom no more is known than names, dates and documents. */
    public WatchlistSubject(List<PersonName> names, List<PartialDate> datesOfBirth, List<DocumentKey> documents) {
        this(names, datesOfBirth, documents, List.of(), List.of(), Optional.empty());
    }

    /** Copies the parts, refuses too many of them and a subject that no look-up could find. */
    public WatchlistSubject {
        names = List.copyOf(names);
        datesOfBirth = List.copyOf(datesOfBirth);
        documents = List.copyOf(documents);
        weakNames = List.copyOf(weakNames);
        nationalities = List.copyOf(nationalities);
        if (Stream.of(names, datesOfBirth, documents, weakNames, nationalities)
                .anyMatch(parts -> parts.size() > PARTS_MAX)) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE,
                    "A subject has at most %d names, dates of birth, documents and nationalities each."
                            .formatted(PARTS_MAX));
        }
        if (documents.isEmpty() && (names.isEmpty() || datesOfBirth.isEmpty())) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A subject has a document, or a name and a date of birth.");
        }
    }
}
