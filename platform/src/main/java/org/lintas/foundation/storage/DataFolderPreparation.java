package org.lintas.foundation.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the data folder on the first start: initdb into a folder beside it, then one rename. */
final class DataFolderPreparation {

    /** The server's superuser; the application has a role of its own without such rights. */
    static final String OWNER = "postgres";

    /** initdb takes about 1 s on an idle machine; a busy small one may need a hundred times that. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(DataFolderPreparation.class);

    private final DatabaseFolder folder;
    private final PostgresqlBinaries binaries;
    private final LaunchMode mode;

    DataFolderPreparation(DatabaseFolder folder, PostgresqlBinaries binaries, LaunchMode mode) {
        this.folder = folder;
        this.binaries = binaries;
        this.mode = mode;
    }

    /** Does nothing when the data folder is there already. */
    void prepareOnce() {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        LOG.info("Preparing a new data folder in {}", folder.data());
        try {
            prepare();
        } catch (IOException e) {
            throw StorageErrors.notReadable(folder.data(), e);
        }
    }

    private void prepare() throws IOException {
        Path fresh = folder.dataInPreparation();
        FileTree.delete(fresh);
        FileTree.createOwnerOnly(fresh);
        Path password = Files.createTempFile(folder.database(), "initdb-", ".password");
        try {
            Files.writeString(password, SecretFile.readOrCreate(folder.ownerPassword()));
            mode.makeReachable(folder);
            mode.giveToServer(password);
            mode.giveToServer(fresh);
            Program.Outcome outcome = new Program(folder).run(mode.wrap(initdb(fresh, password)), LIMIT);
            if (!outcome.succeeded()) {
                throw StorageErrors.notPrepared(folder.data(), outcome.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Byte order of code points for sorting (builtin C.UTF-8): the same on every system and version of its C library. */
    private List<String> initdb(Path data, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + OWNER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF-8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }
}
