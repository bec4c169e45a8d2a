package org.lintas.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.fingerprint.slap.SlapKind;
import picocli.CommandLine.Option;

/** Options that say that pictures show several fingers. */
final class FingerprintSlapOptions {

    @Option(
            names = "--slap",
            paramLabel = "KIND",
            description = "Pictures show several fingers: right (index to little), left (little to index) or thumbs."
                    + " Prints an object for each finger that should be there, with \"position\", \"box\", \"confidence\" and"
                    + " \"findings\"; without a template if it was not found.")
    private @Nullable String kind;

    @Option(
            names = "--missing",
            paramLabel = "N",
            split = ",",
            description = "With --slap: positions of fingers that the person does not have, 1 to 10.")
    private Set<Integer> missing = Set.of();

    /** What pictures show; empty if single fingers. {@link IllegalArgumentException} with a sentence for the user if it is wrong. */
    Optional<FingerprintSlap> slap() {
        if (kind == null) {
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("--missing goes with --slap");
            }
            return Optional.empty();
        }
        for (SlapKind known : SlapKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return Optional.of(new FingerprintSlap(known, missing));
            }
        }
        throw new IllegalArgumentException("no such slap: " + kind + "; right, left or thumbs");
    }
}
