package org.lintas.inspections;

import java.util.List;

/**
 * Whether a gate may let the traveller in for the picture: everything but the face is known.
 *
 * @param admitted true when no finding refers
 * @param findings one for each policy that could already be judged
 */
public record Admission(boolean admitted, List<Finding> findings) {

    /** Copies the findings. */
    public Admission {
        findings = List.copyOf(findings);
    }
}
