package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignerReference;

/** The entries of all defect and deviation lists of a trust store, by signer. */
final class Defects {

    private final Map<String, List<DefectEntries.Entry>> bySigner = new HashMap<>();
    private final List<DefectEntries.Entry> byHashOnly = new ArrayList<>();

    Defects(List<DefectEntries.Entry> entries) {
        for (DefectEntries.Entry entry : entries) {
            if (entry.signer().isPresent()) {
                bySigner.computeIfAbsent(entry.signer().get().text(), absent -> new ArrayList<>())
                        .add(entry);
            } else {
                byHashOnly.add(entry);
            }
        }
    }

    /** What is known of documents whose EF.SOD refers to its signer so, and holds this certificate, if it holds one. */
    List<KnownDefect> of(SignerReference reference, Optional<Certificate> certificate) {
        if (bySigner.isEmpty() && byHashOnly.isEmpty()) {
            return List.of();
        }
        List<DefectEntries.Entry> named = new ArrayList<>(bySigner.getOrDefault(reference.text(), List.of()));
        certificate.ifPresent(found -> {
            String ownReference = found.issuerReference();
            if (!ownReference.equals(reference.text())) {
                named.addAll(bySigner.getOrDefault(ownReference, List.of()));
            }
            found.subjectKeyIdentifier()
                    .filter(key -> !key.equals(reference.text()))
                    .ifPresent(key -> named.addAll(bySigner.getOrDefault(key, List.of())));
            named.addAll(byHashOnly);
        });
        return named.stream()
                .filter(entry -> hashFits(entry, certificate))
                .flatMap(entry -> entry.defects().stream())
                .distinct()
                .toList();
    }

    /** A list that gives the hash means that certificate alone. */
    private static boolean hashFits(DefectEntries.Entry entry, Optional<Certificate> certificate) {
        if (entry.hash().isEmpty()) {
            return entry.signer().isPresent();
        }
        return certificate.isPresent()
                && entry.hashAlgorithm()
                        .map(algorithm -> HexFormat.of()
                                .formatHex(algorithm.hash(certificate.get().encoded())))
                        .filter(entry.hash().get()::equals)
                        .isPresent();
    }
}
