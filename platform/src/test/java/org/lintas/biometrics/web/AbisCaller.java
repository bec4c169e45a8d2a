package org.lintas.biometrics.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.audit.AuditActor;
import org.lintas.biometrics.internal.OsiaTasks;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that calls a node's biometric galleries over HTTP. */
final class AbisCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String node;
    private final String token;

    private AbisCaller(String node, String token) {
        this.node = node;
        this.token = token;
    }

    static AbisCaller to(int port, DeviceCredentials devices, String name, DeviceScope scope) {
        String token =
                devices.issue(name, Set.of(scope), AuditActor.system("test")).text();
        return new AbisCaller("http://localhost:" + port + "/api/abis/v1/", token);
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body text
     * @param extent header of a search, or nothing
     */
    record Answer(int status, String body, String extent) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        List<String> persons() {
            List<String> persons = new ArrayList<>();
            json().forEach(candidate -> persons.add(candidate.get("personId").asString()));
            return persons;
        }
    }

    Answer call(String method, String path, Object body) {
        String separator = path.contains("?") ? "&" : "?";
        return callAsItIs(method, path + separator + "transactionId=t-1", body);
    }

    Answer callAsItIs(String method, String path, Object body) {
        return send(method, URI.create(node + path), JSON.writeValueAsString(body));
    }

    /** A message of MOSIP's, or what somebody takes for one. */
    Answer message(String query, String message) {
        return send("POST", URI.create(node).resolve("../mosip" + query), message);
    }

    private Answer send(String method, URI address, String body) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String extent =
                    response.headers().firstValue(OsiaTasks.EXTENT_HEADER).orElse("");
            return new Answer(response.statusCode(), response.body(), extent);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> encounter(String gallery, List<Map<String, Object>> items) {
        return Map.of(
                "status",
                "ACTIVE",
                "encounterType",
                "VISIT",
                "galleries",
                List.of(gallery),
                "biographicData",
                Map.of("nationality", "UTO"),
                "biometricData",
                items);
    }

    static Map<String, Object> probe(List<Map<String, Object>> items) {
        return Map.of("filter", Map.of(), "biometricData", items);
    }

    /** Items of fingers, by OSIA's names. */
    static List<Map<String, Object>> items(Map<String, FingerTemplate> fingers) {
        List<Map<String, Object>> items = new ArrayList<>();
        fingers.forEach((name, template) -> items.add(Map.of(
                "biometricType",
                "FINGER",
                "biometricSubType",
                name,
                "metadata",
                "kept",
                "template",
                Base64.getEncoder().encodeToString(TemplateFile.write(TemplateFormat.ISO_2005, template)))));
        return items;
    }
}
