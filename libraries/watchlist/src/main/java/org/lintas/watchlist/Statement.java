package org.lintas.watchlist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.names.BirthSpan;

/** One thing that a list says of a subject, and where it says so. A subject may have several of each kind, and they may contradict each other. */
public sealed interface Statement {

    /** Where it stands. */
    Origin origin();

    /** How well a name tells the subject from others. */
    enum Quality {
        /** A name by which the publisher wants the subject found. */
        STRONG,
        /** A nickname or doubtful name, good only beside other evidence. */
        WEAK
    }

    /** What part of a name is. */
    enum Part {
        /** Family name, the primary identifier of Doc 9303. */
        SURNAME,
        /** Given names. */
        GIVEN,
        /** Any of a row of names of which nobody said what they are. */
        UNKNOWN
    }

    /**
     * A part of a name.
     *
     * @param part what it is
     * @param text as written, in any script; not blank
     */
    record NamePart(Part part, String text) {}

    /**
     * A name.
     *
     * @param parts in the order of the list, at least one
     * @param quality strong or weak
     */
    record Named(List<NamePart> parts, Quality quality, Origin origin) implements Statement {

        /** Copies the parts, and refuses none with {@link IllegalArgumentException}. */
        public Named {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a name without parts");
            }
        }

        /** A name whose parts nobody told apart. */
        static Named whole(String text, Quality quality, Origin origin) {
            return new Named(List.of(new NamePart(Part.UNKNOWN, text)), quality, origin);
        }

        /** All of it, as one would write it: the surname with a comma behind it if it comes first. */
        public String text() {
            boolean told = parts.size() > 1 && parts.getFirst().part() == Part.SURNAME;
            return told ? parts.getFirst().text() + ", " + joined(parts.subList(1, parts.size())) : joined(parts);
        }

        /** The script of its first letter. */
        public Character.UnicodeScript script() {
            return text().codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character.UnicodeScript::of)
                    .findFirst()
                    .orElse(Character.UnicodeScript.COMMON);
        }

        private static String joined(List<NamePart> parts) {
            return parts.stream().map(NamePart::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A date of birth as far as it is known.
     *
     * @param span the day, month, year or years
     * @param circa whether the list says that it is not exact
     */
    record Born(BirthSpan span, boolean circa, Origin origin) implements Statement {}

    /**
     * A document that the subject has or had.
     *
     * @param type in the words of the list
     * @param number as written; not blank
     * @param issuer who issued it, if the list says so in words that are understood
     * @param details what else the list says of it; may be empty
     */
    record Holds(String type, String number, Optional<StateCode> issuer, String details, Origin origin)
            implements Statement {}

    /**
     * A nationality.
     *
     * @param text in the words of the list
     * @param state its code of Doc 9303-3, if the words are understood
     */
    record National(String text, Optional<StateCode> state, Origin origin) implements Statement {}

    /** Sex. */
    record OfSex(Sex sex, Origin origin) implements Statement {}

    /**
     * A place.
     *
     * @param birth whether the subject was born there; else lives, lived or is registered there
     * @param text in the words of the list
     */
    record At(boolean birth, String text, Origin origin) implements Statement {}

    /** The programme, regime or category under which the subject is listed. */
    record Under(String programme, Origin origin) implements Statement {}

    /** Anything else, in the words of the list: nothing that a list says is dropped. */
    record Remark(String text, Origin origin) implements Statement {}
}
