package org.lintas.lanes.internal.sbi;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("EXT", "Lintas")
                .method(verb, HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SbiJson.ANSWER_BYTES_MAX));
        try {
            HttpResponse<byte[]> response = answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
            if (response.statusCode() != 200) {
                throw new NoAnswerException(
                        Unavailable.Cause.DEVICE_FAULT,
                        "%s was answered with %d".formatted(verb, response.statusCode()));
            }
            return response.body();
        } catch (TimeoutException e) {
            throw new NoAnswerException(Unavailable.Cause.NO_ANSWER, "no answer to %s within %s".formatted(verb, time));
        } catch (ExecutionException e) {
            throw failed(verb, e.getCause());
        } finally {
            answer.cancel(true);
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
