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
                new Group("access policy", Side.READER, AccessCases.policies()),
                new Group("Chip Authentication", Side.BOTH, AuthenticationCases.chipAuthentication()),
                new Group("copies at Chip Authentication", Side.READER, AuthenticationCases.copiedChipAuthentication()),
                new Group("copies at PACE with mapping", Side.READER, AuthenticationCases.copiedMapping()),
                new Group("Active Authentication", Side.BOTH, AuthenticationCases.activeAuthentication()),
                new Group("terminals let in", Side.BOTH, TerminalCases.letIn()),
                new Group("terminals turned away", Side.CHIP, TerminalCases.turnedAway()),
                new Group("what chips learn of terminals", Side.CHIP, TerminalCases.memory()),
                new Group("refusals", Side.READER, FaultCases.refusals()),
                new Group("wrong keys", Side.READER, FaultCases.wrongKeys()),
                new Group("wrong proofs", Side.READER, FaultCases.wrongProofs()),
                new Group("disturbed responses", Side.READER, FaultCases.disturbances()),
                new Group("status words without end", Side.READER, FaultCases.endless()),
                new Group("torn away", Side.READER, FaultCases.tornAway()),
                new Group("missing files", Side.READER, FaultCases.missingFiles()),
                new Group("terminals with wrong keys", Side.CHIP, ChipCases.terminalsKeys()),
                new Group("terminals with wrong nonces", Side.CHIP, ChipCases.terminalsNonces()),
                new Group("terminals with wrong tokens", Side.CHIP, ChipCases.terminalsTokens()),
                new Group("terminals with wrong secured commands", Side.CHIP, ChipCases.securedCommands()),
                new Group("files before access", Side.CHIP, ChipCases.filesBeforeAccess()),
                new Group("commands out of order", Side.CHIP, ChipCases.order()),
                new Group("domain parameters", Side.BOTH, ChipCases.ambiguity()));
    }
}
