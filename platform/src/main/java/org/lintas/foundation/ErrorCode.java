package org.lintas.foundation;

import java.util.Locale;

/**
 * The numbered errors of Lintas. 1000-1999 is the caller's fault, 2000-2999 is ours, 3000-3999 is a lack of resources. Each
 * has a page under {@code docs/errors}, named by {@link #id()}.
 */
public enum ErrorCode {
    /** The process was started without a role. */
    ROLE_MISSING(1001),
    /** A value in the request has the wrong form. */
    VALUE_INVALID(1002),
    /** What the request names does not exist. */
    NOT_FOUND(1003),
    /** The state of the thing does not allow the request now. */
    STATE_CONFLICT(1004),
    /** The person or device may not do this. */
    NOT_ALLOWED(1005),
    /** The request is larger than its bound. */
    TOO_LARGE(1006),
    /** A setting is missing or wrong. */
    SETTING_INVALID(1007),

    /** A part of Lintas broke its own promise. */
    INTERNAL(2001),
    /** The records could not be written or read. */
    STORAGE_FAILED(2002),
    /** A schema could not be brought to this version. */
    MIGRATION_FAILED(2003),

    /** The embedded database did not start in its time. */
    DATABASE_NOT_STARTED(3001),
    /** Another process owns this data folder. */
    HOME_IN_USE(3002),
    /** A queue or table is at its bound. */
    EXHAUSTED(3003);

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /** The code as people see it, for example {@code LINTAS-1001}. */
    public String id() {
        return "LINTAS-" + number;
    }

    /** True for 1000-1999: the caller must change something before trying again. */
    public boolean callersFault() {
        return number < 2000;
    }

    /** The number alone, 1000-3999. */
    public int number() {
        return number;
    }

    /** The words of the constant as a key for messages, for example {@code role-missing}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
