package org.lintas.simulators.airport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the node's HTTP API with the credential in a file. Thread-safe. */
final class NodeClient {

    /** Longest wait for an answer: a request for commands waits up to 20 s on its own. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(40);

    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_MAX)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI node;
    private final Path credentialFile;

    NodeClient(URI node, Path credentialFile) {
        this.node = node;
        this.credentialFile = credentialFile;
    }

    /** GET; the JSON answer. */
    JsonNode get(String path) throws NodeUnreachableException, NodeRefusalException {
        return answer(request(path).GET().build());
    }

    /** POST of a value as JSON; the JSON answer. */
    JsonNode post(String path, Object body) throws NodeUnreachableException, NodeRefusalException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** POST of bytes of a media type; the JSON answer. */
    JsonNode post(String path, String mediaType, byte[] body) throws NodeUnreachableException, NodeRefusalException {
        return answer(request(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** POST of bytes of a media type; the answer as text. */
    String exchange(String path, String mediaType, byte[] body) throws NodeUnreachableException, NodeRefusalException {
        return text(request(path)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** POST of a picture with the camera's word on presentation attacks. */
    JsonNode postPicture(String path, byte[] jpeg) throws NodeUnreachableException, NodeRefusalException {
        return answer(request(path)
                .header("Content-Type", "image/jpeg")
                .header("Lintas-Presentation-Attack", "not-detected")
                .POST(BodyPublishers.ofByteArray(jpeg))
                .build());
    }

    /** The node writes a new credential at each start: what was good a moment ago is read again. */
    private String credential() throws NodeUnreachableException {
        try {
            return Files.readString(credentialFile).strip();
        } catch (IOException e) {
            throw new NodeUnreachableException("The credential cannot be read: " + e.getMessage(), e);
        }
    }

    private HttpRequest.Builder request(String path) throws NodeUnreachableException {
        return HttpRequest.newBuilder(node.resolve(path))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Bearer " + credential())
                .header("Accept", "application/json, application/EDIFACT");
    }

    private JsonNode answer(HttpRequest request) throws NodeUnreachableException, NodeRefusalException {
        String body = text(request);
        return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private String text(HttpRequest request) throws NodeUnreachableException, NodeRefusalException {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NodeUnreachableException(
                    "%s %s: %s".formatted(request.method(), request.uri().getPath(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeUnreachableException("Interrupted", e);
        }
        int status = response.statusCode();
        if (status >= 500 || status == 401) {
            throw new NodeUnreachableException(
                    "%s %s answered %d: %s"
                            .formatted(request.method(), request.uri().getPath(), status, response.body()),
                    null);
        }
        if (status >= 300) {
            throw new NodeRefusalException(
                    status,
                    "%s %s answered %d: %s"
                            .formatted(request.method(), request.uri().getPath(), status, response.body()));
        }
        return response.body();
    }
}
