package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.LintasException;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.lintas.watchlists.DocumentRegisterState;
import org.lintas.watchlists.RegisterAnswer;
import org.lintas.watchlists.RegisterAnswer.Basis;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;

class DocumentRegisterTests {

    private static final Instant COPIED = Instant.parse("2026-11-21T04:00:00Z");
    private static final DocumentKey STOLEN = new DocumentKey(new StateCode("UTO"), "L898902C");
    private static final DocumentKey OTHER = new DocumentKey(new StateCode("UTO"), "X1234567");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private volatile String answer = "{\"matches\": []}";
    private volatile int status = 200;

    @TempDir
    private Path home;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theRegisterIsAskedAndTakesExactlyThisDocument() {
        answer = "{\"matches\": [{\"issuer\": \"UTO\", \"number\": \"L898902C\", \"state\": \"stolen\"}]}";
        WatchlistAnswer said = desk(address(), null).with(nothing(), STOLEN);
        assertThat(said.registers())
                .containsExactly(new RegisterAnswer("Register of Utopia", Basis.ASKED, Optional.of(clock.instant())));
        assertThat(said.hits()).extracting(WatchlistHit::action).containsExactly(Action.SEIZE_DOCUMENT);
        assertThat(said.hits()).extracting(WatchlistHit::owner).containsExactly("Utopian Police");

        answer = "{\"matches\": [{\"issuer\": \"UTO\", \"number\": \"L8989O2C\", \"state\": \"lost\"}]}";
        assertThat(desk(address(), null).with(nothing(), STOLEN).hits())
                .as("an officer looks at a variant first")
                .extracting(WatchlistHit::action)
                .containsExactly(Action.REFER);
        answer = "{\"matches\": [{\"issuer\": \"QSN\", \"number\": \"L898902C\"}]}";
        assertThat(desk(address(), null).with(nothing(), STOLEN).hits())
                .as("the same number of another State is another document")
                .isEmpty();
    }

    @Test
    void withoutAnAnswerInTimeTheCopyAnswersAndSaysHowOldItIs() throws IOException {
        DocumentDesk desk = desk(address(), copy("number,issuer,state\nL898902C,UTO,stolen\n"));
        status = 503;
        WatchlistAnswer said = desk.with(nothing(), STOLEN);
        assertThat(said.registers())
                .containsExactly(new RegisterAnswer("Register of Utopia", Basis.COPY, Optional.of(COPIED)));
        assertThat(said.hits()).extracting(WatchlistHit::action).containsExactly(Action.REFER);
        assertThat(said.incomplete()).isFalse();
        assertThat(desk.with(nothing(), OTHER).hits()).isEmpty();
    }

    @Test
    void aRegisterThatFailsIsLeftAloneForAWhile() {
        DocumentDesk desk = desk(address(), null);
        status = 500;
        for (int i = 0; i < 5; i++) {
            WatchlistAnswer said = desk.with(nothing(), STOLEN);
            assertThat(said.incomplete()).isTrue();
            assertThat(said.registers())
                    .containsExactly(new RegisterAnswer("Register of Utopia", Basis.SILENT, Optional.empty()));
        }
        assertThat(asked).hasValue(3);
        status = 200;
        clock.advance(Duration.ofSeconds(10));
        assertThat(desk.with(nothing(), STOLEN).incomplete()).isFalse();
    }

    @Test
    void answersThatAreNotUnderstoodAreNoAnswers() {
        for (String nonsense : List.of(
                "", "[]", "{}", "{\"matches\": 7}", "{\"matches\": [{\"issuer\": \"utopia\"}]}", "x".repeat(70_000))) {
            answer = nonsense;
            assertThat(desk(address(), null).with(nothing(), STOLEN).incomplete())
                    .as(nonsense)
                    .isTrue();
        }
    }

    @Test
    void aCopyOutlivesARestartAndABadFile() throws IOException {
        Path file = copy("number,issuer\nL898902C,UTO\n");
        desk(null, file);
        RegisterCopies restarted = new RegisterCopies(settings(null, file), clock, home);
        Files.writeString(file, "no,such,columns\n");
        Files.setLastModifiedTime(file, FileTime.from(COPIED.plusSeconds(30)));
        restarted.refresh();
        WatchlistAnswer said = desk(restarted, null).with(nothing(), STOLEN);
        assertThat(said.hits()).hasSize(1);

        Files.writeString(file, "number\nX1234567\n");
        Files.setLastModifiedTime(file, FileTime.from(COPIED.plusSeconds(60)));
        assertThat(restarted.state().orElseThrow().refused()).isPresent();
        restarted.refresh();
        assertThat(restarted.state().orElseThrow())
                .isEqualTo(new DocumentRegisterState(
                        "Register of Utopia", false, Optional.of(COPIED.plusSeconds(60)), Optional.empty()));
        assertThat(desk(restarted, null).with(nothing(), STOLEN).hits()).isEmpty();
        assertThat(desk(restarted, null).with(nothing(), OTHER).hits()).hasSize(1);
    }

    @Test
    void everyRowOfACopyFindsRoomHoweverShort() throws IOException {
        StringBuilder rows = new StringBuilder("number\n");
        IntStream.range(1_000, 3_000).forEach(number -> rows.append(number).append('\n'));
        DocumentDesk desk = desk(null, copy(rows.toString()));
        for (int number = 1_000; number < 3_000; number++) {
            DocumentKey document = new DocumentKey(new StateCode("UTO"), String.valueOf(number));
            assertThat(desk.with(nothing(), document).hits()).hasSize(1);
        }
    }

    @Test
    void aFileOfWhichARowFindsNoRoomLeavesTheCopyBefore() throws IOException {
        Path file = copy("number\nX1234567\n");
        RegisterCopies copies = new RegisterCopies(settings(null, file), clock, home);
        copies.refresh();
        StringBuilder crowded = new StringBuilder("number,issuer\nL898902C,UTO\n");
        IntStream.range(0, 26 * 26 * 26)
                .mapToObj(at -> "%c%c%c".formatted('A' + at / 676, 'A' + at / 26 % 26, 'A' + at % 26))
                .forEach(issuer -> crowded.append("7777777,").append(issuer).append('\n'));
        Files.writeString(file, crowded);
        Files.setLastModifiedTime(file, FileTime.from(COPIED.plusSeconds(60)));
        copies.refresh();
        DocumentRegisterState state = copies.state().orElseThrow();
        assertThat(state.copied()).contains(COPIED);
        assertThat(state.refused()).hasValueSatisfying(refused -> {
            assertThat(refused.at()).isEqualTo(COPIED.plusSeconds(60));
            assertThat(refused.problem()).contains("found no room");
        });
        assertThat(desk(copies, null).with(nothing(), STOLEN).hits()).isEmpty();
        assertThat(desk(copies, null).with(nothing(), OTHER).registers())
                .containsExactly(new RegisterAnswer("Register of Utopia", Basis.COPY, Optional.of(COPIED)));
        assertThat(desk(copies, null).with(nothing(), OTHER).hits()).hasSize(1);
    }

    @Test
    void withoutARegisterNothingIsAdded() {
        RegisterSettings none = new RegisterSettings("", "", "", null, null, Duration.ofSeconds(1), null);
        DocumentDesk desk =
                new DocumentDesk(none, new AskedRegister(none, clock), new RegisterCopies(none, clock, home));
        assertThat(desk.with(nothing(), STOLEN)).isEqualTo(nothing());
        assertThatThrownBy(() -> new RegisterSettings("Register", "", "", address(), null, Duration.ofSeconds(1), null))
                .isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> settings(URI.create("http://example.org/"), null))
                .isInstanceOf(LintasException.class);
    }

    private DocumentDesk desk(@Nullable URI address, @Nullable Path copyFile) {
        RegisterCopies copies = new RegisterCopies(settings(address, copyFile), clock, home);
        copies.refresh();
        return desk(copies, address);
    }

    private DocumentDesk desk(RegisterCopies copies, @Nullable URI address) {
        RegisterSettings settings = settings(address, home.resolve("register.csv"));
        return new DocumentDesk(settings, new AskedRegister(settings, clock), copies);
    }

    private static RegisterSettings settings(@Nullable URI address, @Nullable Path copyFile) {
        return new RegisterSettings(
                "Register of Utopia",
                "Utopian Police",
                "Passport Act s. 9",
                address,
                null,
                Duration.ofSeconds(5),
                copyFile);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/documents");
    }

    private Path copy(String rows) throws IOException {
        Path file = home.resolve("register.csv");
        Files.writeString(file, rows);
        Files.setLastModifiedTime(file, FileTime.from(COPIED));
        return file;
    }

    private WatchlistAnswer nothing() {
        return new WatchlistAnswer(List.of(), 7, clock.instant());
    }
}
