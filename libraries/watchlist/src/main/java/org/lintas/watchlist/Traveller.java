package org.lintas.watchlist;

import java.util.List;
import java.util.Optional;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.names.NamedPerson;

/**
 * Who is screened.
 *
 * @param person name and date of birth
 * @param nationality as the document states it
 * @param sex as the document states it
 * @param documents of the traveller, at most {@link #DOCUMENTS_MAX}
 */
public record Traveller(
        NamedPerson person, Optional<StateCode> nationality, Optional<Sex> sex, List<TravelDocument> documents) {

    /** Most documents of a traveller: passport, visa, identity card and the like. */
    public static final int DOCUMENTS_MAX = 16;

    /** Copies the documents; refuses too many with {@link IllegalArgumentException}. */
    public Traveller {
        documents = List.copyOf(documents);
        if (documents.size() > DOCUMENTS_MAX) {
            throw new IllegalArgumentException("a traveller has at most " + DOCUMENTS_MAX + " documents");
        }
    }

    /** A traveller of whom only name and date of birth are known. */
    public static Traveller of(NamedPerson person) {
        return new Traveller(person, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * A document in a traveller's hand.
     *
     * @param number as written
     * @param issuer who issued it, if known
     */
    public record TravelDocument(String number, Optional<StateCode> issuer) {}
}
