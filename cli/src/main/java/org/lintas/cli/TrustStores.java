package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;

/** Trust stores in folders, for verbs that only read them. */
final class TrustStores {

    /** Files of a trust store's folder at most: as many as it may have entries. */
    private static final int FILES_MAX = TrustStoreBuilder.ENTRIES_MAX;

    /** Folders below the named one that are walked at most. */
    private static final int DEPTH_MAX = 8;

    /** What {@code trust import} keeps in the folder. */
    private static final String SNAPSHOT = "trust-[0-9]+\\.lts|lock|unfinished";

    private TrustStores() {}

    /**
     * The store of a folder, with the certificates and revocation lists that lie in it beside what was imported: who can write there
     * decides whom to trust either way. Throws {@link IOException} with a sentence for the user if there is no such folder.
     */
    static TrustStore read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("no such folder; trust import makes a trust store");
        }
        TrustStoreBuilder all = new TrustFolder(folder).read().extend();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (!name.matches(SNAPSHOT) && Files.size(file) <= TrustStoreBuilder.FILE_BYTES_MAX) {
                all.add(Octets.of(Files.readAllBytes(file)), name);
            }
        }
        return all.build();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .limit(FILES_MAX + 1L)
                    .sorted()
                    .toList();
            if (files.size() > FILES_MAX) {
                throw new IOException("more than " + FILES_MAX + " files in this folder");
            }
            return files;
        }
    }
}
