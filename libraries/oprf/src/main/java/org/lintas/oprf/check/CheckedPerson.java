package org.lintas.oprf.check;

import java.util.List;
import java.util.Optional;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.names.PersonName;

/**
 * What is known of a person whom one State asks for or lists.
 *
 * @param name as a parser of names gives it
 * @param birth a day, or as much of it as is known
 * @param documents at most {@link #DOCUMENTS_MAX}
 */
public record CheckedPerson(PersonName name, Optional<PartialDate> birth, List<Document> documents) {

    /** Most documents of a person; listed ones have had a dozen passports. */
    public static final int DOCUMENTS_MAX = 16;

    /**
     * A document.
     *
     * @param issuer who issued it
     * @param number as it was read
     */
    public record Document(StateCode issuer, String number) {

        /** Most characters of a number. */
        public static final int NUMBER_CHARACTERS_MAX = 64;

        /** Refuses a number that is too long with {@link IllegalArgumentException}. */
        public Document {
            if (number.length() > NUMBER_CHARACTERS_MAX) {
                throw new IllegalArgumentException("a number has at most " + NUMBER_CHARACTERS_MAX + " characters");
            }
        }
    }

    /** Copies the documents; refuses too many with {@link IllegalArgumentException}. */
    public CheckedPerson {
        documents = List.copyOf(documents);
        if (documents.size() > DOCUMENTS_MAX) {
            throw new IllegalArgumentException("a person has at most " + DOCUMENTS_MAX + " documents");
        }
    }
}
