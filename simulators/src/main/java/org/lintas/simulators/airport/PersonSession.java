package org.lintas.simulators.airport;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person of the demonstration at the console: signs in by link, reads pages, sends forms. Used by one thread at a time. */
final class PersonSession {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    /** Where the frame of every page carries the token against forged requests, for htmx. */
    private static final Pattern FORGERY_TOKEN = Pattern.compile("X-CSRF-TOKEN&quot;:&quot;([^&]+)&quot;");

    /** Where a fresh sign-in link comes from. */
    interface LinkSource {
        URI next() throws NodeUnreachableException, NodeRefusalException;
    }

    private final URI node;
    private final LinkSource signInLink;
    private HttpClient http = fresh();
    private String forgeryToken = "";

    PersonSession(URI node, LinkSource signInLink) {
        this.node = node;
        this.signInLink = signInLink;
    }

    /** The page as HTML; signs in first where that is needed. */
    String read(String path) throws NodeUnreachableException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(node.resolve(path)).GET());
        if (signedOut(answer)) {
            signIn();
            answer = send(HttpRequest.newBuilder(node.resolve(path)).GET());
        }
        remember(answer.body());
        return answer.body();
    }

    /** Sends a form; its HTTP status. */
    int submit(String path, Map<String, String> fields) throws NodeUnreachableException {
        if (forgeryToken.isEmpty()) {
            signIn();
        }
        HttpResponse<String> answer = send(form(path, fields));
        if (signedOut(answer) || answer.statusCode() == 403) {
            signIn();
            answer = send(form(path, fields));
        }
        return answer.statusCode();
    }

    private void signIn() throws NodeUnreachableException {
        http = fresh();
        try {
            send(HttpRequest.newBuilder(signInLink.next()).GET());
        } catch (NodeRefusalException e) {
            throw new NodeUnreachableException("No sign-in link: " + e.getMessage(), e);
        }
        remember(send(HttpRequest.newBuilder(node.resolve("/lanes")).GET()).body());
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", forgeryToken)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws NodeUnreachableException {
        try {
            return http.send(
                    request.timeout(ANSWER_MAX).header("Accept-Language", "en").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NodeUnreachableException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeUnreachableException("Interrupted", e);
        }
    }

    private void remember(String page) {
        Matcher token = FORGERY_TOKEN.matcher(page);
        if (token.find()) {
            forgeryToken = token.group(1);
        }
    }

    private static boolean signedOut(HttpResponse<String> answer) {
        return answer.statusCode() == 401 || answer.uri().getPath().startsWith("/sign-in");
    }

    private static HttpClient fresh() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
