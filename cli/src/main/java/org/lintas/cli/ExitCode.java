package org.lintas.cli;

/** What a run tells the shell; the same for every verb. */
final class ExitCode {

    /** All inputs are good. */
    static final int GOOD = 0;
    /** At least one input was understood and is bad: invalid, no match, not genuine. */
    static final int BAD = 1;
    /** An input could not be read, or the call is wrong. */
    static final int UNREADABLE = 2;

    private ExitCode() {}
}
