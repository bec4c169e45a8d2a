package org.lintas.inspections;

import java.util.List;

/**
 * A decision made again from its stored facts.
 *
 * @param same true when every finding is the same
 * @param findings as they come out now
 */
public record Replay(boolean same, List<Finding> findings) {

    /** Copies the findings. */
    public Replay {
        findings = List.copyOf(findings);
    }
}
