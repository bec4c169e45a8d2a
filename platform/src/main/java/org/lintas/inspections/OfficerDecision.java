package org.lintas.inspections;

/** What an officer decides. Each carries the officer's identifier. */
public sealed interface OfficerDecision {

    /** Who decides. */
    String officer();

    /** The traveller may cross. A note is needed when a policy refers: at least 5 characters, at most 2,000. */
    record Clear(String officer, String note) implements OfficerDecision {}

    /** To the second line. */
    record Refer(String officer, String note) implements OfficerDecision {}

    /**
     * Refused.
     *
     * @param legalGround code of a ground in the table of legal grounds
     */
    record Refuse(String officer, String legalGround, String note) implements OfficerDecision {}

    /** A case is opened; the traveller stays with the officers. */
    record OpenCase(String officer, String note) implements OfficerDecision {}
}
