package org.lintas.face;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One network of this library's resources: its file is read whole, its SHA-256 compared with the one named here, and only
 * then given to ONNX Runtime. One intra-op thread: lanes run side by side, and a comparison must not take a second core
 * from another. A session may be run by several threads.
 */
final class OnnxModel {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    private OnnxModel(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /**
     * Loads a network.
     *
     * @throws IllegalStateException if the file is absent, altered or not loadable
     */
    static OnnxModel load(String file, String sha256) {
        byte[] bytes = bytes(file);
        String actual = sha256(bytes);
        if (!actual.equals(sha256)) {
            throw new IllegalStateException(file + " was altered: SHA-256 " + actual + ", expected " + sha256);
        }
        var environment = OnnxEnvironment.made();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxModel(environment, environment.createSession(bytes, options));
        } catch (OrtException failure) {
            throw new IllegalStateException(file + " is not loadable", failure);
        }
    }

    /** Runs on one input and gives the outputs of the given names, each flattened. */
    List<float[]> run(List<String> names, float[] values, long... shape) {
        try (var tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                var result = session.run(Map.of(input, tensor))) {
            var outputs = new ArrayList<float[]>(names.size());
            for (var name : names) {
                outputs.add(floats((OnnxTensor) result.get(name).orElseThrow()));
            }
            return outputs;
        } catch (OrtException failure) {
            throw new IllegalStateException("network failed on an input of its own shape", failure);
        }
    }

    private static float[] floats(OnnxTensor tensor) {
        var buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static byte[] bytes(String file) {
        try (var stream = OnnxModel.class.getResourceAsStream("models/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " is not readable", failure);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
