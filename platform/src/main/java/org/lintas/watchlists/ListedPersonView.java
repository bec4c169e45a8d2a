package org.lintas.watchlists;

import java.util.List;
import java.util.UUID;

/**
 * A person of a published list in force, as people read it.
 *
 * @param entry identifier under which the person hits
 * @param source the list
 * @param reference by which the publisher speaks of the person
 * @param name the first of the list
 * @param statements in the order of the list
 */
public record ListedPersonView(UUID entry, ListSource source, String reference, String name, List<Line> statements) {

    /** Copies the statements. */
    public ListedPersonView {
        statements = List.copyOf(statements);
    }

    /** What a statement is about. */
    public enum About {
        /** A name that is good to be found by. */
        NAME,
        /** A nickname or doubtful name. */
        WEAK_NAME,
        /** A date of birth. */
        BIRTH,
        /** A document. */
        DOCUMENT,
        /** A nationality. */
        NATIONALITY,
        /** Sex. */
        SEX,
        /** A place of birth. */
        BIRTH_PLACE,
        /** Another place. */
        PLACE,
        /** The programme under which the person is listed. */
        PROGRAMME,
        /** Anything else. */
        REMARK
    }

    /**
     * One statement.
     *
     * @param about what it is about
     * @param text in the words of the list
     * @param origin file and line
     */
    public record Line(About about, String text, String origin) {}
}
