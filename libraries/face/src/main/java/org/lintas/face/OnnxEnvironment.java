package org.lintas.face;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * ONNX Runtime's environment, one for a process. Making it, version 1.29 matches a recursive regular expression on the command line
 * of the process: on a usual thread some 4,000 characters, a class path for example, overflow the stack and end the process
 * without a word.
 */
final class OnnxEnvironment {

    /** Stack of the thread that makes it, in bytes: some 270 a character, for 240,000 characters. Only what is used is taken. */
    private static final long STACK_BYTES = 64L << 20;

    private OnnxEnvironment() {}

    static OrtEnvironment made() {
        return CompletableFuture.supplyAsync(
                        OrtEnvironment::getEnvironment,
                        making -> new Thread(null, making, "onnx-environment", STACK_BYTES).start())
                .join();
    }
}
