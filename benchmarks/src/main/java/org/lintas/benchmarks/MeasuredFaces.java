package org.lintas.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import org.lintas.calibration.ComparisonScores;
import org.lintas.face.FaceCalibrations;
import org.lintas.face.FaceSample;
import org.lintas.face.FaceTemplate;

/** Templates of faces whose persons are known. */
final class MeasuredFaces {

    private record Face(long person, boolean reference, FaceTemplate template) {}

    private final List<Face> faces = new ArrayList<>();
    private int missed;

    void add(long person, boolean reference, FaceSample sample) {
        sample.template().ifPresentOrElse(template -> faces.add(new Face(person, reference, template)), () -> missed++);
    }

    int pictures() {
        return faces.size() + missed;
    }

    int missed() {
        return missed;
    }

    int persons() {
        return (int) faces.stream().mapToLong(Face::person).distinct().count();
    }

    /** Scores of the pairs of each person that has any. */
    Collection<double[]> genuineByPerson(Pairing pairing) {
        Map<Long, DoubleStream.Builder> scores = new TreeMap<>();
        forEachPair(pairing, (one, other) -> {
            if (one.person() == other.person()) {
                scores.computeIfAbsent(one.person(), first -> DoubleStream.builder())
                        .add(one.template().score(other.template()));
            }
        });
        return scores.values().stream()
                .map(builder -> builder.build().toArray())
                .toList();
    }

    ComparisonScores scores(Pairing pairing) {
        int[] counts = new int[2];
        forEachPair(pairing, (one, other) -> counts[one.person() == other.person() ? 0 : 1]++);
        double[] genuine = new double[counts[0]];
        double[] impostor = new double[counts[1]];
        forEachPair(pairing, (one, other) -> {
            double score = one.template().score(other.template());
            if (one.person() == other.person()) {
                genuine[--counts[0]] = score;
            } else {
                impostor[--counts[1]] = score;
            }
        });
        return new ComparisonScores(FaceCalibrations.MATCHER, genuine, impostor);
    }

    private void forEachPair(Pairing pairing, BiConsumer<Face, Face> each) {
        for (int i = 0; i < faces.size(); i++) {
            for (int j = i + 1; j < faces.size(); j++) {
                var one = faces.get(i);
                var other = faces.get(j);
                if (pairing == Pairing.ALL || one.reference() != other.reference()) {
                    each.accept(one, other);
                }
            }
        }
    }
}
