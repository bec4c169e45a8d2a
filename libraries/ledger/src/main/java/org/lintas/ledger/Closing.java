package org.lintas.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closes several things, all of them, even when one fails. */
final class Closing {

    private Closing() {}

    static void all(List<? extends Closeable> parts) throws IOException {
        IOException failure = null;
        for (Closeable part : parts) {
            failure = close(part, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable IOException close(Closeable part, @Nullable IOException failure) {
        try {
            part.close();
            return failure;
        } catch (IOException broken) {
            if (failure == null) {
                return broken;
            }
            failure.addSuppressed(broken);
            return failure;
        }
    }
}
