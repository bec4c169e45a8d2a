package org.lintas.watchlists.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListSource.Check;
import org.lintas.watchlists.PublishedLists.Offered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches copies from their publishers: exactly the addresses that two people agreed on, without following redirections, within a time and a
 * length. A look that fails leaves the copy in force and is tried again.
 */
@Component
class ListFetcher {

    /** Looks within the time that a copy is fresh. */
    private static final int LOOKS_WHILE_FRESH = 4;

    /** Pause after a look that failed. A choice of ours. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** Longest time for the files of a copy; meanwhile no other process fetches them. */
    private static final Duration TIME_MAX = Duration.ofMinutes(10);

    private static final Duration CONNECT_MAX = Duration.ofSeconds(10);

    /** Longest file, in bytes, as the library has it. */
    private static final long BYTES_MAX = 1L << 30;

    private static final int READ_BYTES = 1 << 16;

    /** Who hands in what a clock fetched. */
    private static final String SCHEDULE = "schedule";

    private static final Logger LOG = LoggerFactory.getLogger(ListFetcher.class);

    private final SourceTable sources;
    private final ListIntake intake;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_MAX)
            .build();

    ListFetcher(SourceTable sources, ListIntake intake, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.clock = clock;
    }

    /** Fetches the lists whose time has come. */
    void fetchDue() {
        Instant now = clock.instant();
        for (ListSource source : sources.all()) {
            boolean searched = source.state() == ListSource.State.IN_FORCE || source.state() == ListSource.State.ENDING;
            if (searched && due(source, now) && sources.claim(source.id(), now, now.plus(TIME_MAX))) {
                fetchOrNote(source);
            }
        }
    }

    private static boolean due(ListSource source, Instant now) {
        if (source.terms().supply().addresses().isEmpty()) {
            return false;
        }
        Duration pause = source.terms().supply().freshFor().dividedBy(LOOKS_WHILE_FRESH);
        return source.checked()
                .map(check -> !now.isBefore(check.at().plus(check.good() ? pause : PAUSE)))
                .orElse(true);
    }

    private void fetchOrNote(ListSource source) {
        try {
            fetch(source, SCHEDULE);
        } catch (IOException | LintasException e) {
            LOG.warn("The list '{}' could not be fetched: {}", source.terms().name(), e.getMessage());
            sources.checked(source.id(), Check.failed(clock.instant(), String.valueOf(e.getMessage())));
        }
    }

    /** Fetches a list now and keeps it. */
    ListCopy fetch(ListSource source, String by) throws IOException {
        Path folder = Files.createTempDirectory("lintas-list");
        List<Offered> offered = new ArrayList<>();
        try {
            for (URI address : source.terms().supply().addresses()) {
                offered.add(fetched(address, folder.resolve(Integer.toString(offered.size()))));
                if (!source.terms().supply().signerKey().isEmpty()) {
                    URI signature = URI.create(address + ListSignature.SUFFIX);
                    offered.add(fetched(signature, folder.resolve(Integer.toString(offered.size()))));
                }
            }
            return intake.keep(source, offered, by);
        } finally {
            for (Offered each : offered) {
                Files.deleteIfExists(each.content());
            }
            Files.deleteIfExists(folder.resolve(Integer.toString(offered.size())));
            Files.deleteIfExists(folder);
        }
    }

    private Offered fetched(URI address, Path to) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(TIME_MAX).GET().build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(refusal(address, response));
                }
                copy(body, to);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LintasException(ErrorCode.EXHAUSTED, "Fetching was interrupted.", e);
        }
        String path = address.getPath();
        return new Offered(path.substring(path.lastIndexOf('/') + 1), to);
    }

    private static String refusal(URI address, HttpResponse<?> response) {
        String elsewhere = response.headers()
                .firstValue("Location")
                .map(location -> "; it says that the list is at " + location)
                .orElse("");
        return "%s answers with status %d%s".formatted(address, response.statusCode(), elsewhere);
    }

    /** A body that takes too long ends with the claim: whoever reads slowly is cut off. */
    private void copy(InputStream body, Path to) throws IOException {
        Instant until = clock.instant().plus(TIME_MAX);
        byte[] block = new byte[READ_BYTES];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                bytes += read;
                if (bytes > BYTES_MAX || clock.instant().isAfter(until)) {
                    throw new IOException("more than %d bytes, or longer than %s".formatted(BYTES_MAX, TIME_MAX));
                }
                out.write(block, 0, read);
            }
        }
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
