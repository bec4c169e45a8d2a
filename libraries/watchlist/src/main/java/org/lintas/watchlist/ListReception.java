package org.lintas.watchlist;

/** Takes what a reader finds in a file, in its order. */
public interface ListReception {

    /** A subject, with what its record says; several records of a file may be about one subject. */
    void subject(Subject subject);

    /**
     * A statement about a subject that stands elsewhere: in this file, or in another one of the same publisher.
     *
     * @param id of the subject
     */
    void addition(String id, Statement statement);

    /** Something that was not understood. */
    void diagnostic(Diagnostic diagnostic);
}
