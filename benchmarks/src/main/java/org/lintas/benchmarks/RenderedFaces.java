package org.lintas.benchmarks;

import org.lintas.face.FaceComparer;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;

/** Takes templates of rendered faces: a portrait and some live captures of each identity. */
final class RenderedFaces {

    /** Live captures of each identity. */
    private static final int CAPTURES = 3;

    /** Longest portrait, in bytes: what a chip has room for. */
    private static final int PORTRAIT_BYTES = 15_000;

    private RenderedFaces() {}

    static MeasuredFaces measure(long first, int count) {
        var comparer = new FaceComparer();
        var faces = new MeasuredFaces();
        for (long seed = first; seed < first + count; seed++) {
            var identity = Identity.of(seed);
            var portrait = FaceRenderer.render(identity, Capture.portrait(seed));
            faces.add(seed, true, comparer.sample(FaceRenderer.jpegWithin(portrait, PORTRAIT_BYTES)));
            for (int i = 0; i < CAPTURES; i++) {
                byte[] live = FaceRenderer.jpeg(identity, Capture.live(seed * CAPTURES + i));
                faces.add(seed, false, comparer.sample(live));
            }
        }
        return faces;
    }
}
