package org.lintas.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lintas.face.FaceTemplate;
import org.lintas.face.search.FaceGallery;
import org.lintas.face.search.SearchKernel;
import org.lintas.face.search.SearchLimit;

/** The faces of a run's gallery pictures, searched as the platform's are; the scores are those of {@code face compare}. */
final class FacePictureGallery {

    /** A verb's process has only the first compiler, under which the plain kernel is the faster one. */
    private final FaceGallery gallery = new FaceGallery(Sources.FILES_MAX, SearchKernel.PLAIN);

    private final List<Enrolled> enrolled = new ArrayList<>();

    private record Enrolled(String input, FaceTemplate template) {}

    /**
     * A picture of the gallery beside a probe.
     *
     * @param input its name
     * @param score cosine, -1 to 1
     */
    record Candidate(String input, double score) {}

    int size() {
        return gallery.size();
    }

    void enrol(String input, FaceTemplate template) {
        gallery.insert(enrolled.size(), template);
        enrolled.add(new Enrolled(input, template));
    }

    /** The best candidates, best first; of equal scores the one enrolled first. */
    List<Candidate> identify(FaceTemplate probe, int candidatesMax) {
        return gallery.search(probe, SearchLimit.best(candidatesMax)).stream()
                .map(found -> enrolled.get(Math.toIntExact(found.entry())))
                .map(found -> new Candidate(found.input(), probe.score(found.template())))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }
}
