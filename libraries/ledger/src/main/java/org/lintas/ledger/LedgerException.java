package org.lintas.ledger;

import java.io.IOException;

/** The log cannot do what was asked; {@link #problem()} says whose matter it is and what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What stands in the way, with a number that stays. */
    public enum Problem {
        /** The caller's fault: another process or another part of this one has the folder open. Close that one. */
        IN_USE(1),
        /** The caller's fault: an entry, a batch or a range is outside its bounds. Nothing was written. */
        OUT_OF_BOUNDS(2),
        /** The caller's fault: the log was closed. Open it again. */
        CLOSED(3),
        /**
         * Ours or an intruder's: acknowledged entries are changed or missing, or a tree head does not fit them. Keep the
         * folder as it is, verify it, and begin a new log in another folder.
         */
        DAMAGED(4),
        /**
         * Resources: the disk refused. Nothing unacknowledged counts as written; open the log again when the disk is well.
         */
        STORAGE(5);

        private final int number;

        Problem(int number) {
            this.number = number;
        }

        /** The code as it stands in messages and in the documentation, such as {@code LEDGER-4}. */
        public String code() {
            return "LEDGER-" + number;
        }
    }

    private final Problem problem;

    LedgerException(Problem problem, String message) {
        super(problem.code() + ": " + message);
        this.problem = problem;
    }

    LedgerException(String message, IOException cause) {
        super(Problem.STORAGE.code() + ": " + message, cause);
        this.problem = Problem.STORAGE;
    }

    /** What stands in the way. */
    public Problem problem() {
        return problem;
    }
}
