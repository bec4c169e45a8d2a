package org.lintas.simulators.scanner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Speaks SBI to a simulated scanner and checks signatures, with nothing of the simulator's own code. */
final class ScannerCaller implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    /** SHA-256 of nothing, with which a chain begins. */
    static final String BEGINNING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ScannerSimulator scanner;

    ScannerCaller(ScannerSimulator scanner) {
        this.scanner = scanner;
    }

    HttpResponse<String> send(String verb, String path, String body) throws IOException, InterruptedException {
        return http.send(request(verb, path, body), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<InputStream> open(String verb, String path, String body) throws IOException, InterruptedException {
        return http.send(request(verb, path, body), HttpResponse.BodyHandlers.ofInputStream());
    }

    JsonNode ask(String verb, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(verb, path, body).body());
    }

    private HttpRequest request(String verb, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + scanner.port() + path))
                .method(verb, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** A request for the fingers of a part of the platen, as SBI writes it. */
    static ObjectNode slap(int part, int count, List<String> exceptions) {
        ObjectNode request = capture("Registration", "Finger", "1");
        ObjectNode bio = (ObjectNode) request.path("bio").path(0);
        bio.put("deviceSubId", Integer.toString(part)).put("count", Integer.toString(count));
        ArrayNode without = bio.putArray("exception");
        exceptions.forEach(without::add);
        return request;
    }

    static ObjectNode capture(String purpose, String type, String device) {
        ObjectNode request = JSON.createObjectNode()
                .put("env", "Developer")
                .put("purpose", purpose)
                .put("specVersion", "0.9.5")
                .put("timeout", "5000")
                .put("captureTime", "2026-11-22T10:00:00Z")
                .put("transactionId", "T-1");
        request.putArray("bio")
                .addObject()
                .put("type", type)
                .put("count", "1")
                .put("requestedScore", "60")
                .put("deviceId", device)
                .put("deviceSubId", "0")
                .put("previousHash", BEGINNING);
        return request;
    }

    /** The certificate that a block names as its signer's. */
    static X509Certificate signer(String block) throws GeneralSecurityException {
        JsonNode header = JSON.readTree(decoded(block.split("\\.", -1)[0]));
        byte[] first = Base64.getDecoder().decode(header.path("x5c").path(0).asString());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(first));
    }

    static boolean verifies(String block) throws GeneralSecurityException {
        String[] parts = block.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(signer(block).getPublicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(decoded(parts[2]));
    }

    static JsonNode payload(String block) {
        return JSON.readTree(decoded(block.split("\\.", -1)[1]));
    }

    static byte[] decoded(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    @Override
    public void close() {
        http.close();
    }
}
