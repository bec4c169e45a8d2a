package org.lintas.face;

import java.util.List;

/** Turns an aligned face into 192 numbers with MobileFaceNet; faces of one person give nearby directions. */
final class FaceEmbedder {

    /** Mean and scale of the network's training: (x - 127.5) / 128. */
    private static final float MEAN = 127.5f;

    private static final float SCALE = 1 / 128f;

    /** The name that the conversion gave the last layer. */
    private static final List<String> OUTPUTS = List.of("t367");

    private final OnnxModel network;

    FaceEmbedder(OnnxModel network) {
        this.network = network;
    }

    Embedding embed(AlignedFace face) {
        var outputs = network.run(OUTPUTS, face.normalised(MEAN, SCALE), 1, 3, AlignedFace.SIDE, AlignedFace.SIDE);
        return Embedding.of(outputs.getFirst());
    }
}
