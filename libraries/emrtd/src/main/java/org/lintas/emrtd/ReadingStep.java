package org.lintas.emrtd;

import org.lintas.emrtd.lds.Octets;

/** One step of a reading, told the moment it ends. */
public sealed interface ReadingStep {

    /**
     * A protocol ended, well or not.
     *
     * @param outcome how
     */
    record ProtocolEnded(ProtocolOutcome outcome) implements ReadingStep {}

    /**
     * A file is there, whole.
     *
     * @param file which
     * @param content its bytes from tag to end
     * @param nanos time it took, in nanoseconds
     */
    record FileRead(ElementaryFile file, Octets content, long nanos) implements ReadingStep {}

    /**
     * A file could not be read.
     *
     * @param file which
     * @param code why: see the table in this library's README
     * @param detail the same for a person
     * @param nanos time it took, in nanoseconds
     */
    record FileUnavailable(ElementaryFile file, String code, String detail, long nanos) implements ReadingStep {}

    /**
     * Something for the log.
     *
     * @param finding what
     */
    record Found(Finding finding) implements ReadingStep {}
}
