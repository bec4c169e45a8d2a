package org.lintas.biometrics.internal.gallery;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lintas.biometrics.SearchExtent;
import org.lintas.face.search.FaceCandidate;
import org.lintas.fingerprint.search.FilterCandidate;

/** The answers of several matchers as one: every candidate once, and every partition from whoever was furthest. */
final class GatheredAnswers {

    private static final Comparator<FilterCandidate> FINGERS =
            Comparator.comparingInt(FilterCandidate::score).reversed().thenComparingLong(FilterCandidate::entry);

    private static final Comparator<FaceCandidate> FACES =
            Comparator.comparingDouble(FaceCandidate::score).reversed().thenComparingLong(FaceCandidate::entry);

    private final MatcherQuestion question;
    private final PartitionLedger ledger;
    private final OpenChanges changes;
    private final Map<Long, FilterCandidate> fingers = new HashMap<>();
    private final Map<Long, FaceCandidate> faces = new HashMap<>();
    private final Map<Integer, MatcherAnswer.Part> parts = new HashMap<>();

    GatheredAnswers(MatcherQuestion question, PartitionLedger ledger, OpenChanges changes) {
        this.question = question;
        this.ledger = ledger;
        this.changes = changes;
    }

    /** Takes of each partition what the matcher found that has read furthest: another may still have who was deleted. */
    void add(MatcherAnswer answer) {
        Set<Integer> refused = new HashSet<>(parts.keySet());
        for (MatcherAnswer.Part part : answer.parts()) {
            var known = parts.get(part.partition());
            if (known == null || part.offset() > known.offset()) {
                fingers.keySet().removeIf(entry -> EntryKey.partition(entry) == part.partition());
                faces.keySet().removeIf(entry -> EntryKey.partition(entry) == part.partition());
                parts.put(part.partition(), part);
            }
            if (known == null || part.offset() >= known.offset()) {
                refused.remove(part.partition());
            }
        }
        answer.fingers().stream()
                .filter(finger -> !refused.contains(EntryKey.partition(finger.entry())))
                .forEach(finger -> fingers.put(finger.entry(), finger));
        answer.faces().stream()
                .filter(face -> !refused.contains(EntryKey.partition(face.entry())))
                .forEach(face -> faces.put(face.entry(), face));
    }

    /** Whether everything was seen that was written before the question. */
    boolean whole() {
        return parts.size() == GallerySettings.PARTITIONS
                && parts.values().stream().allMatch(this::upToDate);
    }

    private boolean upToDate(MatcherAnswer.Part part) {
        return part.offset() >= question.from().getOrDefault(part.partition(), 0L);
    }

    DistributedGallery.Found found(Instant begin) {
        return new DistributedGallery.Found(
                fingers.values().stream()
                        .filter(finger -> there(finger.entry()))
                        .sorted(FINGERS)
                        .limit(question.limit().fingers())
                        .toList(),
                faces.values().stream()
                        .filter(face -> there(face.entry()))
                        .sorted(FACES)
                        .limit(question.limit().faces())
                        .toList(),
                extent(begin));
    }

    /** Who was deleted is not found, though Kafka did not take it yet. */
    private boolean there(long entry) {
        return !changes.deleted(new EntryKey(question.gallery(), entry));
    }

    private SearchExtent extent(Instant begin) {
        Set<Integer> lacking = changes.lacking(question.gallery());
        parts.values().stream()
                .filter(part -> upToDate(part) && !lacking.contains(part.partition()))
                .forEach(part -> ledger.counted(question.gallery(), part.partition(), part.entries()));
        int[] expected = ledger.expected(question.gallery());
        long searched = 0;
        long all = 0;
        for (int i = 0; i < expected.length; i++) {
            var part = parts.get(i);
            long seen = part == null ? 0 : Math.min(part.entries(), expected[i]);
            searched += seen;
            // Who is behind lacks something, even if the numbers are the same.
            boolean behind = lacking.contains(i) || (part != null && !upToDate(part));
            all += behind ? Math.max(expected[i], seen + 1) : expected[i];
        }
        return new SearchExtent(searched, all, begin);
    }
}
