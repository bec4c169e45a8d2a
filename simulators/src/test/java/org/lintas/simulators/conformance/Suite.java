package org.lintas.simulators.conformance;

import java.util.List;

/** What the suite holds, in order. */
final class Suite {

    private Suite() {}

    /**
     * Cases about one thing.
     *
     * @param name as the documentation has it
     * @param side which side is under test
     * @param cases at least one
     */
    record Group(String name, Side side, List<Case> cases) {}

    /** Which side is under test. */
    enum Side {
        READER,
        CHIP,
        BOTH
    }

    static List<Group> groups() {
        return List.of(
                new Group("PACE by zone", Side.BOTH, AccessCases.byZone()),
                new Group("PACE by card access number", Side.BOTH, AccessCases.byCardAccessNumber()),
                new Group("access policy", Side.READER, AccessCases.policies()));
    }
}
