package org.lintas.fingerprint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import com.machinezoo.sourceafis.FingerprintTransparency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Listens to the matcher for the tree of minutiae that its best score stands on ("best-pairing" of SourceAFIS transparency). */
final class BestPairing extends FingerprintTransparency {

    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

    private final List<JsonNode> trees = new ArrayList<>();

    private BestPairing() {}

    static MatchExplanation of(FingerTemplate probe, FingerTemplate candidate) {
        FingerprintTemplate one = probe.engine();
        FingerprintTemplate other = candidate.engine();
        FingerprintMatcher matcher = new FingerprintMatcher(one);
        double score;
        try (BestPairing listener = new BestPairing()) {
            score = matcher.match(other);
            return new MatchExplanation(
                    score,
                    score > 0 ? listener.pairs(minutiae(one), minutiae(other)) : List.of(),
                    probe.minutiae().size(),
                    candidate.minutiae().size());
        }
    }

    @Override
    public boolean accepts(String key) {
        return key.equals("best-pairing");
    }

    @Override
    public void take(String key, String mime, byte[] data) {
        try {
            trees.add(CBOR.readTree(data));
        } catch (IOException broken) {
            throw new UncheckedIOException("the matcher's explanation is no CBOR", broken);
        }
    }

    private List<MinutiaPair> pairs(List<Minutia> probe, List<Minutia> candidate) {
        List<MinutiaPair> pairs = new ArrayList<>();
        for (JsonNode tree : trees) {
            JsonNode root = tree.path("root");
            pairs.add(new MinutiaPair(
                    probe.get(root.path("probe").asInt()),
                    candidate.get(root.path("candidate").asInt())));
            for (JsonNode edge : tree.path("tree")) {
                pairs.add(new MinutiaPair(
                        probe.get(edge.path("probeTo").asInt()),
                        candidate.get(edge.path("candidateTo").asInt())));
            }
        }
        return pairs;
    }

    /** In the order in which the matcher counts them. */
    private static List<Minutia> minutiae(FingerprintTemplate engine) {
        try {
            return FingerTemplate.of(engine).minutiae();
        } catch (UnreadableTemplate own) {
            throw new IllegalStateException("the matcher's own template is not readable", own);
        }
    }
}
