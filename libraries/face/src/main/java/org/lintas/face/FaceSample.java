package org.lintas.face;

import java.util.List;
import java.util.Optional;

/**
 * What one picture gave: to be compared any number of times without looking at the picture again.
 *
 * @param template of the largest face; empty if the picture is unreadable or shows no face
 * @param quality of the largest face; present exactly if the template is
 * @param findings about the picture
 */
public record FaceSample(Optional<FaceTemplate> template, Optional<FaceQuality> quality, List<FaceFinding> findings) {

    /** Refuses a template without quality and a sample that has no template and does not say why. */
    public FaceSample {
        findings = List.copyOf(findings);
        boolean prevented = findings.stream().anyMatch(finding -> finding.kind().preventsComparison());
        if (template.isPresent() != quality.isPresent() || template.isPresent() == prevented) {
            throw new IllegalArgumentException("a sample has a template and its quality, or the reason why not");
        }
    }

    static FaceSample without(FaceFinding.Kind kind, String detail) {
        return new FaceSample(Optional.empty(), Optional.empty(), List.of(new FaceFinding(kind, detail)));
    }
}
