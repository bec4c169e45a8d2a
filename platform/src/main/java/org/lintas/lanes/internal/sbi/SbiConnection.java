package org.lintas.lanes.internal.sbi;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Unavailable;

/** Sends a verb of SBI and takes what comes back: within a time, up to a length, from nowhere but where it was sent. */
final class SbiConnection implements AutoCloseable {

    /** Longest wait for a connection: services are on this machine or in this building. */
    private static final Duration CONNECT_TIME_MAX = Duration.ofSeconds(1);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT_TIME_MAX)
            .build();

    /** The device gave no answer; becomes an {@link Unavailable}. */
    static final class NoAnswerException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Unavailable.Cause cause;

        NoAnswerException(Unavailable.Cause cause, String detail) {
            super(detail);
            this.cause = cause;
        }

        Unavailable unavailable() {
            return new Unavailable(cause, String.valueOf(getMessage()));
        }
    }

    /**
     * Sends a request.
     *
     * @param time from the request to the last byte of the answer; an interrupt ends the wait and the connection
     */
    byte[] send(URI address, String verb, byte[] json, Duration time) throws NoAnswerException, InterruptedException {
        BodyHandler<byte[]> bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), SbiJson.ANSWER_BYTES_MAX);
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request(address, verb, json), bounded);
        try {
            return response(verb, answer, time).body();
        } finally {
            answer.cancel(true);
        }
    }

    /**
     * Sends a request whose answer has no end.
     *
     * @param time from the request to the head of the answer
     * @return empty when the answer is not one of parts; the caller closes what it gets
     */
    Optional<ScannerPreview> open(URI address, String verb, byte[] json, Duration time)
            throws NoAnswerException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> answer =
                http.sendAsync(request(address, verb, json), BodyHandlers.ofInputStream());
        boolean open = false;
        try {
            HttpResponse<InputStream> response = response(verb, answer, time);
            String type = response.headers().firstValue("Content-Type").orElse("");
            Optional<ScannerPreview> preview = ScannerPreview.of(type, response.body());
            open = preview.isPresent();
            return preview;
        } finally {
            if (!open) {
                giveUp(answer);
            }
        }
    }

    private static void giveUp(CompletableFuture<HttpResponse<InputStream>> answer) {
        boolean open = !answer.cancel(true) && !answer.isCompletedExceptionally();
        try {
            if (open) {
                answer.join().body().close();
            }
        } catch (IOException e) {
            // It is gone, which is what was wanted.
            return;
        }
    }

    private static HttpRequest request(URI address, String verb, byte[] json) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("EXT", "Lintas")
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
    }

    private static <T> HttpResponse<T> response(String verb, CompletableFuture<HttpResponse<T>> answer, Duration time)
            throws NoAnswerException, InterruptedException {
        try {
            HttpResponse<T> response = answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() != 200) {
                throw new NoAnswerException(
                        Unavailable.Cause.DEVICE_FAULT,
                        "%s was answered with %d".formatted(verb, response.statusCode()));
            }
            return response;
        } catch (TimeoutException e) {
            throw new NoAnswerException(Unavailable.Cause.NO_ANSWER, "no answer to %s within %s".formatted(verb, time));
        } catch (ExecutionException e) {
            throw failed(verb, e.getCause());
        }
    }

    private static NoAnswerException failed(String verb, @Nullable Throwable cause) {
        if (!(cause instanceof IOException problem)) {
            throw new IllegalStateException("A request failed otherwise than by its connection.", cause);
        }
        boolean nobody = problem instanceof ConnectException || problem instanceof HttpConnectTimeoutException;
        return new NoAnswerException(
                nobody ? Unavailable.Cause.NOT_CONNECTED : Unavailable.Cause.HUNG_UP,
                "%s: %s".formatted(verb, problem.getMessage()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
