package org.lintas.biometrics.internal.gallery;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.lintas.biometrics.GalleryName;

/** The questions to one matcher, over HTTP. */
final class MatcherCalls implements AutoCloseable {

    /** Longest wait for a list of what a matcher holds in milliseconds: a million numbers are 8 MB. */
    private static final int LIST_MILLIS = 30_000;

    /** Length of such a list at most: sixteen million numbers, more than a gallery takes. */
    private static final int LIST_BYTES_MAX = 128_000_000;

    private final HttpClient http;

    MatcherCalls(Optional<SSLContext> tls) {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        tls.ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    /** The answer to a question; fails when there is none in time. */
    CompletableFuture<MatcherAnswer> search(URI matcher, byte[] question, Duration wait) {
        var request = HttpRequest.newBuilder(matcher.resolve("/matcher/search"))
                .timeout(wait)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(question))
                .build();
        return http.sendAsync(request, bounded(MatcherAnswer.ENCODED_BYTES_MAX))
                .thenApply(response -> MatcherAnswer.decoded(require(response)));
    }

    /** The galleries of which a matcher holds anybody. */
    Set<GalleryName> galleries(URI matcher) {
        return new String(listed(matcher.resolve("/matcher/galleries")), StandardCharsets.UTF_8)
                .lines()
                .map(GalleryName::new)
                .collect(Collectors.toSet());
    }

    /** The numbers of all entries that a matcher holds of a gallery, by partition. */
    Map<Integer, HeldEntries.Holding> entries(URI matcher, GalleryName gallery) {
        return holdings(listed(matcher.resolve("/matcher/entries/" + gallery)));
    }

    private byte[] listed(URI list) {
        var request = HttpRequest.newBuilder(list)
                .timeout(Duration.ofMillis(LIST_MILLIS))
                .build();
        return http.sendAsync(request, bounded(LIST_BYTES_MAX))
                .thenApply(MatcherCalls::require)
                .orTimeout(LIST_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    private static Map<Integer, HeldEntries.Holding> holdings(byte[] answer) {
        Map<Integer, HeldEntries.Holding> holdings = new HashMap<>();
        ByteBuffer in = ByteBuffer.wrap(answer);
        while (in.remaining() >= Integer.BYTES + Long.BYTES + Integer.BYTES) {
            int partition = in.getInt();
            long offset = in.getLong();
            int count = in.getInt();
            if (count < 0 || count > in.remaining() / Long.BYTES) {
                throw new IllegalArgumentException("not the entries of a matcher");
            }
            List<Long> entries = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                entries.add(in.getLong());
            }
            holdings.put(partition, new HeldEntries.Holding(offset, entries));
        }
        return holdings;
    }

    private static BodyHandler<byte[]> bounded(int bytesMax) {
        return response -> BodySubscribers.limiting(BodySubscribers.ofByteArray(), bytesMax);
    }

    private static byte[] require(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new IllegalArgumentException("a matcher answers " + response.statusCode());
        }
        return response.body();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
