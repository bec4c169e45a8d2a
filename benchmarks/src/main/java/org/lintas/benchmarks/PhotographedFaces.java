package org.lintas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.face.FaceComparer;

/**
 * Takes templates of photographs in a folder as the verbs take them. Who it is says the name: pictures of one person lie in a folder of
 * their own, or their names are the same up to the last dash or underscore.
 */
final class PhotographedFaces {

    /** Pictures read at most: 200 million pairs. */
    private static final int PICTURES_MAX = 20_000;

    private PhotographedFaces() {}

    static MeasuredFaces measure(Path folder) throws IOException {
        var comparer = new FaceComparer();
        var faces = new MeasuredFaces();
        Map<String, Long> persons = new HashMap<>();
        for (var file : files(folder)) {
            String person = person(folder, file);
            boolean first = !persons.containsKey(person);
            long next = persons.size();
            long number = persons.computeIfAbsent(person, unknown -> next);
            faces.add(number, first, comparer.sample(Files.readAllBytes(file)));
        }
        return faces;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .limit(PICTURES_MAX)
                    .toList();
        }
    }

    private static String person(Path folder, Path file) {
        Path relative = folder.relativize(file);
        if (relative.getNameCount() > 1) {
            return relative.getName(0).toString();
        }
        String name = relative.toString();
        int end = Math.max(name.lastIndexOf('-'), name.lastIndexOf('_'));
        return end < 0 ? name : name.substring(0, end);
    }
}
