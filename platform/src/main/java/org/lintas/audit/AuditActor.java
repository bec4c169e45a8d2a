package org.lintas.audit;

import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Who did something.
 *
 * @param kind what sort of actor
 * @param id the person's user name, the device's subject or the name of the part of Lintas; 1 to {@value #ID_LENGTH_MAX}
 *     characters
 */
public record AuditActor(Kind kind, String id) {

    /** Longest identifier in characters: a user name or the subject of a device, with room. */
    public static final int ID_LENGTH_MAX = 100;

    /** What sort of actor. */
    public enum Kind {
        /** A person who signed in. */
        PERSON,
        /** A lane, a simulator or another machine with a credential. */
        DEVICE,
        /** Lintas itself. */
        SYSTEM,
        /** Somebody who has not signed in; the identifier is what they claimed to be, or {@code unknown}. */
        STRANGER
    }

    /** Refuses an empty or too long identifier. */
    public AuditActor {
        if (id.isBlank() || id.length() > ID_LENGTH_MAX || id.chars().anyMatch(Character::isISOControl)) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "An actor has an identifier of 1 to 100 characters.");
        }
    }

    /** A person who signed in, by user name. */
    public static AuditActor person(String userName) {
        return new AuditActor(Kind.PERSON, userName);
    }

    /** A machine, by the subject of its credential. */
    public static AuditActor device(String subject) {
        return new AuditActor(Kind.DEVICE, subject);
    }

    /** A part of Lintas, by the name of its module. */
    public static AuditActor system(String module) {
        return new AuditActor(Kind.SYSTEM, module);
    }

    /** Somebody unknown, by what they claimed to be; signs that do not belong there and what is too long are cut. */
    public static AuditActor stranger(String claimed) {
        StringBuilder clean = new StringBuilder();
        claimed.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(ID_LENGTH_MAX / 2)
                .forEach(clean::appendCodePoint);
        return new AuditActor(Kind.STRANGER, clean.isEmpty() ? "unknown" : clean.toString());
    }
}
