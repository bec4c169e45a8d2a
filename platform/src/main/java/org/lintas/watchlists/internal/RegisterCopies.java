package org.lintas.watchlists.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.EnvelopeCipher;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlist.ListRefusedException;
import org.lintas.watchlist.ListedDocumentReader;
import org.lintas.watchlist.documents.DocumentAnswer;
import org.lintas.watchlist.documents.DocumentTable;
import org.lintas.watchlist.documents.DocumentTableBuilder;
import org.lintas.watchlist.documents.DocumentTableException;
import org.lintas.watchlist.documents.DocumentTableFile;
import org.lintas.watchlist.documents.DocumentVerifier;
import org.lintas.watchlist.documents.FingerprintKey;
import org.lintas.watchlist.documents.LocalDocumentRegister;
import org.lintas.watchlist.documents.RegisterCopy;
import org.lintas.watchlist.documents.SoughtDocument;
import org.lintas.watchlists.DocumentRegisterState;
import org.lintas.watchlists.DocumentRegisterState.Refused;
import org.lintas.watchlists.DocumentRegisters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The copy of the register on this node: fingerprints in HOME/watchlists/register.table under a key in HOME/keys, made anew when a newer CSV file lies
 * where the settings say. A file that cannot be read, or of which a row found no room, leaves the copy as it is.
 */
@Component
class RegisterCopies implements DocumentRegisters {

    /** Bytes looked at in one step while rows are counted. */
    private static final int COUNTED_BYTES = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(RegisterCopies.class);

    private final RegisterSettings settings;
    private final Clock clock;
    private final Path home;
    private volatile @Nullable LocalDocumentRegister register;
    private volatile Instant asOf = Instant.MIN;
    private Instant tried = Instant.MIN;
    private volatile @Nullable Refused refused;

    /** Maps the copy that was made before, so that the first traveller has an answer. */
    RegisterCopies(RegisterSettings settings, Clock clock, @Value("${lintas.home}") Path home) {
        this.settings = settings;
        this.clock = clock;
        this.home = home;
        if (settings.used() && Files.exists(table())) {
            open();
        }
    }

    private void open() {
        try {
            use(DocumentTableFile.open(table(), key()));
        } catch (DocumentTableException e) {
            LOG.error("The copy of the register '{}' is damaged and is not used: {}", settings.name(), e.getMessage());
        } catch (IOException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "The copy of the register cannot be read.", e);
        }
    }

    /** Empty without a copy. */
    Optional<DocumentAnswer> search(SoughtDocument document) {
        LocalDocumentRegister copy = register;
        return copy == null ? Optional.empty() : Optional.of(copy.search(document));
    }

    /** Makes the copy anew if a newer file has come. */
    void refresh() {
        Optional<Path> file = settings.copied();
        if (!settings.used() || file.isEmpty() || !Files.isReadable(file.get())) {
            return;
        }
        try {
            Instant modified = Files.getLastModifiedTime(file.get()).toInstant();
            RegisterCopy copy = new RegisterCopy(settings.name(), modified);
            if (copy.asOf().isAfter(asOf) && !modified.equals(tried)) {
                tried = modified;
                replace(file.get(), copy);
            }
        } catch (IOException e) {
            LOG.error("The register '{}' could not be copied: {}", settings.name(), e.getMessage());
        }
    }

    private void replace(Path file, RegisterCopy copy) throws IOException {
        try {
            DocumentTable made = made(file, copy);
            Files.createDirectories(table().getParent());
            DocumentTableFile.write(made, key(), table());
            use(made);
            refused = null;
        } catch (IOException e) {
            refused = new Refused(copy.asOf(), Objects.requireNonNullElse(e.getMessage(), ""));
            throw e;
        }
    }

    @Override
    public Optional<DocumentRegisterState> state() {
        if (!settings.used()) {
            return Optional.empty();
        }
        LocalDocumentRegister copy = register;
        return Optional.of(new DocumentRegisterState(
                settings.name(),
                settings.asked().isPresent(),
                copy == null ? Optional.empty() : Optional.of(asOf),
                Optional.ofNullable(refused)));
    }

    private DocumentTable made(Path file, RegisterCopy copy) throws IOException {
        DocumentTableBuilder builder = new DocumentTableBuilder(key(), rows(file), List.of());
        Map<DocumentTableBuilder.Addition, Integer> added = new EnumMap<>(DocumentTableBuilder.Addition.class);
        AtomicLong problems = new AtomicLong();
        try (InputStream in = Files.newInputStream(file)) {
            ListedDocumentReader.read(
                    settings.name(),
                    in,
                    document -> added.merge(builder.add(document), 1, Integer::sum),
                    diagnostic -> {
                        problems.incrementAndGet();
                        LOG.debug("{}: {}", diagnostic.origin(), diagnostic.problem());
                    });
        }
        LOG.info(
                "Register '{}' as of {}: {}, {} rows not understood as they stand",
                settings.name(),
                copy.asOf(),
                added,
                problems);
        int lost = added.getOrDefault(DocumentTableBuilder.Addition.NO_ROOM, 0);
        if (lost > 0) {
            throw new ListRefusedException(
                    "%d rows found no room: thousands have one number, or the file grew while it was read"
                            .formatted(lost));
        }
        return builder.build(copy);
    }

    /** Rows of a file at most: every row has a line end but the last, and the first names the columns. */
    private static long rows(Path file) throws IOException {
        long rows = 0;
        byte[] bytes = new byte[COUNTED_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int at = 0; at < count; at++) {
                    rows += bytes[at] == '\n' ? 1 : 0;
                }
            }
        }
        return Math.clamp(rows, 1, DocumentTable.DOCUMENTS_MAX);
    }

    private void use(DocumentTable table) {
        register = new LocalDocumentRegister(table, DocumentVerifier.none(), clock);
        asOf = table.copy().asOf();
    }

    private FingerprintKey key() {
        return FingerprintKey.of(EnvelopeCipher.readKey(home.resolve("keys").resolve("register.key")));
    }

    private Path table() {
        return home.resolve("watchlists").resolve("register.table");
    }
}
