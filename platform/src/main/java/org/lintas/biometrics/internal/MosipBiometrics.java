package org.lintas.biometrics.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches biometrics from the address that a request names: from listed origins only, bounded, and never further than there. */
final class MosipBiometrics {

    /** Longest document, in bytes: thirteen pictures of a registration, and room. A choice of ours. */
    static final int LENGTH_MAX = 32_000_000;

    /** Longest wait for the whole answer's beginning. A choice of ours. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(WAIT_MAX)
            .build();
    private final MosipSettings settings;

    MosipBiometrics(MosipSettings settings) {
        this.settings = settings;
    }

    byte[] fetch(String address) throws MosipFailure.Ended {
        URI uri = listed(address);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(WAIT_MAX).build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LENGTH_MAX + 1);
                if (response.statusCode() != OK || bytes.length > LENGTH_MAX) {
                    throw MosipFailure.NOT_FETCHED.because(
                            "status %d, %d bytes and more".formatted(response.statusCode(), bytes.length));
                }
                return bytes;
            }
        } catch (IOException e) {
            throw MosipFailure.NOT_FETCHED.because("no answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MosipFailure.NOT_FETCHED.because("interrupted");
        }
    }

    private URI listed(String address) throws MosipFailure.Ended {
        try {
            URI uri = URI.create(address);
            if (settings.allows(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            throw MosipFailure.NOT_FETCHED.because("no address");
        }
        throw MosipFailure.NOT_FETCHED.because("not from a listed origin");
    }
}
