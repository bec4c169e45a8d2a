package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.emrtd.trust.TrustStore;

/** Trust stores in folders, for verbs that only read them. */
final class TrustStores {

    private TrustStores() {}

    /** The store of a folder; throws {@link IOException} with a sentence for the user if there is none. */
    static TrustStore read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("no such folder; trust import makes a trust store");
        }
        return new TrustFolder(folder).read();
    }
}
