package org.lintas.biometrics.matcher;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.internal.gallery.MatcherQuestion;
import org.lintas.foundation.LintasException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the node asks. Searches run on as many threads as there are cores; who finds the queue full is told at once. */
@RestController
class MatcherEndpoint {

    /** Searches that wait: the node gives up on them after a second anyway. */
    private static final int WAITING_MAX = 200;

    private final HeldPartitions held;
    private final ThreadPoolExecutor threads;

    MatcherEndpoint(HeldPartitions held) {
        this.held = held;
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_MAX),
                Thread.ofPlatform().daemon().name("search-", 0).factory());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    @PostMapping(path = "/matcher/search", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] search(InputStream body) throws IOException, InterruptedException {
        byte[] bytes = body.readNBytes(MatcherQuestion.ENCODED_BYTES_MAX + 1);
        if (bytes.length > MatcherQuestion.ENCODED_BYTES_MAX) {
            throw new IllegalArgumentException("a question of more than " + MatcherQuestion.ENCODED_BYTES_MAX);
        }
        MatcherQuestion question = MatcherQuestion.decoded(bytes);
        held.await(question);
        return CompletableFuture.supplyAsync(() -> held.search(question), threads)
                .join()
                .encoded();
    }

    /** The galleries of which anybody is held, one a line. */
    @GetMapping(path = "/matcher/galleries", produces = MediaType.TEXT_PLAIN_VALUE)
    String galleries() {
        return held.galleries().stream().map(GalleryName::value).collect(Collectors.joining("\n"));
    }

    /** For each partition its number, how far it was read, how many entries, and their numbers. */
    @GetMapping(path = "/matcher/entries/{gallery}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] entries(@PathVariable String gallery) {
        Map<Integer, HeldPartitions.Entries> all = held.entries(new GalleryName(gallery));
        int bytes = all.values().stream()
                .mapToInt(part -> Integer.BYTES
                        + Long.BYTES
                        + Integer.BYTES
                        + Long.BYTES * part.numbers().size())
                .sum();
        ByteBuffer out = ByteBuffer.allocate(bytes);
        all.forEach((partition, part) -> {
            out.putInt(partition).putLong(part.offset()).putInt(part.numbers().size());
            part.numbers().forEach(out::putLong);
        });
        return out.array();
    }

    @ExceptionHandler({IllegalArgumentException.class, LintasException.class})
    ResponseEntity<Void> refused() {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
    }

    @ExceptionHandler(RejectedExecutionException.class)
    ResponseEntity<Void> full() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}
