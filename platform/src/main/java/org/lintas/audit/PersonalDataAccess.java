package org.lintas.audit;

/**
 * Every reading of personal data goes through here, before the data is shown: it is written down who reads whose data
 * and why. A page calls {@link #reading}; the console has asked for the purpose once in this session for this kind of page.
 */
public interface PersonalDataAccess {

    /**
     * Writes down that the person signed in reads a subject's data on a kind of page, for the purpose given in this
     * session.
     *
     * @throws PurposeNeeded when this session has not said its purpose for this kind of page; the console asks and comes
     *     back
     */
    void reading(PageKind page, AuditSubject subject);

    /** Writes down a reading for a purpose that follows from the work itself, for example a check at a lane. */
    void reading(Purpose purpose, AuditSubject subject);
}
