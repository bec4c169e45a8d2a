package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.Eventually;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListCopy.Change;
import org.lintas.watchlists.ListCopy.Hold;
import org.lintas.watchlists.ListCopy.State;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.ListedPersonView;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.PublishedLists.Offered;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.lintas.watchlists.Watchlists;
import org.springframework.dao.DataAccessException;

class PublishedListsTests {

    private static final StateSettings STATE = new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore"));

    private static final StatedReason ONE = new StatedReason("Ordered by the Ministry.", "analyst-1");
    private static final StatedReason OTHER = new StatedReason("Seen and checked by me.", "analyst-2");

    private static final String COLUMNS = "id,surname,given names,date of birth,nationality,passport\n";
    private static final String DOE = "7,DOE-WINTERBOTTOM,JONATHAN ALOYSIUS,1972-09-30,UTO,X7654321\n";
    private static final String ROE = "8,ROE-SUMMERTOP,WILHELMINA,1980-01-02,UTO,\n";

    private static final Traveller JONATHAN = traveller("DOE WINTERBOTTOM", "JONATHAN ALOYSIUS", "1972-09-30");
    private static final Traveller WILHELMINA = traveller("ROE SUMMERTOP", "WILHELMINA", "1980-01-02");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00Z"));
    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private PublishedLists desk;
    private Watchlists lists;
    private int asked;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        module = WatchlistModule.over(clock, STATE, audit);
        desk = module.bean(PublishedLists.class);
        lists = module.bean(Watchlists.class);
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void aListIsSearchedOnceTwoPeopleAgreedAndItsCopyCame() throws IOException {
        ListSource proposed = desk.add(terms("", ""), ONE);
        assertCode(ErrorCode.NOT_ALLOWED, () -> desk.approve(proposed.id(), ONE));
        assertCode(ErrorCode.STATE_CONFLICT, () -> desk.receive(proposed.id(), List.of(file("a.csv", DOE)), ONE));
        desk.approve(proposed.id(), OTHER);
        ListCopy copy = received(proposed.id(), DOE + ROE);
        assertThat(copy.state()).isEqualTo(State.IN_FORCE);
        assertThat(copy.contents().orElseThrow()).isEqualTo(new ListCopy.Contents(2, 2, 2, 2, 1, 0));
        assertThat(copy.change()).contains(new Change(2, 0, 0));

        List<WatchlistHit> hits = look(JONATHAN);
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().action()).isEqualTo(Action.REFER);
        assertThat(hits.getFirst().owner()).isEqualTo("Council of Utopia");
        ListedPersonView person = desk.person(hits.getFirst().entry()).orElseThrow();
        assertThat(person.source().id()).isEqualTo(proposed.id());
        assertThat(person.statements())
                .extracting(ListedPersonView.Line::text)
                .contains("DOE-WINTERBOTTOM, JONATHAN ALOYSIUS", "1972-09-30");
        assertThat(person.statements())
                .extracting(ListedPersonView.Line::origin)
                .containsOnly("a.csv:2");
        assertThat(audit.about(copy.id().toString()))
                .extracting(event -> event.details().get("act"))
                .containsExactly("RECEIVED", "IN_FORCE");
    }

    @Test
    void theSameFilesAreNoNewCopy() throws IOException {
        UUID source = inForce(terms("", ""));
        ListCopy copy = received(source, DOE);
        clock.advance(Duration.ofHours(1));
        assertThat(received(source, DOE).id()).isEqualTo(copy.id());
        assertThat(desk.copies(source)).hasSize(1);
        assertThat(desk.source(source).orElseThrow().checked().orElseThrow())
                .isEqualTo(ListSource.Check.good(clock.instant(), ListSource.Check.Outcome.AS_BEFORE));
    }

    @Test
    void aCopyThatLosesTooManyWaitsForASecondPerson() throws IOException {
        UUID source = inForce(terms("", ""));
        received(source, DOE + ROE);
        ListCopy held = received(source, DOE);
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.holds()).containsExactly(Hold.REMOVED);
        assertThat(desk.lines(held.id())).extracting(ListCopy.Line::kind).containsExactly(ListCopy.Line.Kind.REMOVED);
        assertThat(look(WILHELMINA)).hasSize(1);

        assertCode(ErrorCode.NOT_ALLOWED, () -> desk.approveCopy(held.id(), ONE));
        assertThat(desk.approveCopy(held.id(), OTHER).state()).isEqualTo(State.IN_FORCE);
        assertThat(look(WILHELMINA)).isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> desk.rejectCopy(held.id(), OTHER));

        ListCopy empty = received(source, "");
        assertThat(empty.holds()).containsExactly(Hold.EMPTY, Hold.REMOVED);
        assertThat(desk.rejectCopy(empty.id(), OTHER).state()).isEqualTo(State.REJECTED);
        assertThat(look(JONATHAN)).hasSize(1);
    }

    @Test
    void theCopyBeforeCanBePutBack() throws IOException {
        UUID source = inForce(terms("", ""));
        ListCopy first = received(source, DOE);
        ListCopy second = received(source, DOE + ROE);
        assertThat(look(WILHELMINA)).hasSize(1);
        assertThat(desk.putBack(first.id(), OTHER).state()).isEqualTo(State.IN_FORCE);
        assertThat(desk.copy(second.id()).orElseThrow().state()).isEqualTo(State.REPLACED);
        assertThat(look(WILHELMINA)).isEmpty();
        assertThat(desk.putBack(second.id(), ONE).state()).isEqualTo(State.IN_FORCE);
        assertThat(look(WILHELMINA)).hasSize(1);
    }

    @Test
    void aCopyWhoseApprovalFailsIsNotInMemory() throws IOException {
        UUID source = inForce(terms("", ""));
        ListCopy first = received(source, ROE);
        UUID entry = look(WILHELMINA).getFirst().entry();
        ListCopy second = received(source, DOE);
        desk.approveCopy(second.id(), OTHER);
        assertThat(desk.person(entry)).isEmpty();
        ListCopy third = received(source, ROE.replace("1980", "1981"));

        module.sql()
                .sql("ALTER TABLE watchlists.generation RENAME TO elsewhere")
                .update();
        assertThatThrownBy(() -> desk.putBack(first.id(), OTHER)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> desk.approveCopy(third.id(), OTHER)).isInstanceOf(DataAccessException.class);
        module.sql()
                .sql("ALTER TABLE watchlists.elsewhere RENAME TO generation")
                .update();
        assertThat(desk.person(entry)).isEmpty();
        assertThat(desk.putBack(first.id(), OTHER).state()).isEqualTo(State.IN_FORCE);
        assertThat(desk.person(entry)).isPresent();
    }

    @Test
    void whatIsNoListIsRefusedAndTheCopyInForceStays() throws IOException {
        UUID source = inForce(terms("", ""));
        received(source, DOE);
        ListCopy refused = settled(desk.receive(source, List.of(file("broken.xml", "<html>oops</html>")), ONE));
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.problem().orElseThrow()).startsWith("broken.xml: ");
        assertThat(desk.source(source).orElseThrow().checked().orElseThrow().good())
                .isFalse();
        assertThat(look(JONATHAN)).hasSize(1);
    }

    @Test
    void aTrialSaysWhatWouldComeOfFilesAndKeepsNothing() throws IOException {
        UUID source = inForce(terms("", ""));
        received(source, DOE);
        look(WILHELMINA);
        PublishedLists.Trial trial = desk.rehearse(source, List.of(file("b.csv", COLUMNS + ROE)));
        assertThat(trial.change()).contains(new Change(1, 0, 1));
        assertThat(trial.rehearsal()).contains(new ListCopy.Rehearsal(1, 0, 1));
        assertThat(trial.holds()).containsExactly(Hold.REMOVED);
        assertThat(desk.copies(source)).hasSize(1);
        assertThat(module.home().resolve("watchlists/files").toFile().list()).hasSize(1);
        assertThat(desk.rehearse(source, List.of(file("c.xml", "<oops/>"))).problem())
                .isPresent();
    }

    @Test
    void whoCrossedBeforeTheListCameIsFoundAfterwards() throws IOException {
        look(JONATHAN);
        look(WILHELMINA);
        UUID source = inForce(terms("", ""));
        received(source, DOE);
        lookedBack();
        assertThat(hitsAfterwards()).isEqualTo(1);
        received(source, DOE + ROE);
        lookedBack();
        assertThat(hitsAfterwards()).isEqualTo(2);
    }

    @Test
    void aListEndsWhenASecondPersonSaysSo() throws IOException {
        UUID source = inForce(terms("", ""));
        received(source, DOE);
        assertThat(desk.end(source, ONE).state()).isEqualTo(ListSource.State.ENDING);
        assertThat(look(JONATHAN)).hasSize(1);
        assertCode(ErrorCode.NOT_ALLOWED, () -> desk.end(source, ONE));
        assertThat(desk.end(source, OTHER).state()).isEqualTo(ListSource.State.ENDED);
        assertThat(look(JONATHAN)).isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> desk.end(source, ONE));
    }

    @Test
    void aRestartedNodeSearchesTheSameCopies() throws IOException {
        UUID source = inForce(terms("", ""));
        received(source, DOE);
        ListsInMemory restarted = new ListsInMemory(
                module.bean(ListTables.class),
                new PublishedParts(
                        module.bean(SourceTable.class), module.bean(ListFiles.class), module.bean(ScoreBands.class)),
                module.bean(ScoreBands.class),
                module.bean(ListClock.class));
        assertThat(restarted.lookUp(JONATHAN).hits()).hasSize(1);
    }

    @Test
    void copiesAreFetchedAndTheirSignaturesVerified() throws IOException, GeneralSecurityException {
        KeyPair signer = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Map<String, byte[]> published = new ConcurrentHashMap<>();
        HttpServer publisher = publisher(published);
        try {
            String address = "http://127.0.0.1:" + publisher.getAddress().getPort() + "/list.csv";
            publish(published, COLUMNS + DOE, signer);
            UUID source = inForce(terms(address, pem(signer)));
            assertThat(settled(source).state()).isEqualTo(State.IN_FORCE);
            assertThat(look(JONATHAN)).hasSize(1);

            published.put("/list.csv", (COLUMNS + DOE + ROE).getBytes(StandardCharsets.UTF_8));
            ListCopy forged = settled(desk.fetch(source, ONE));
            assertThat(forged.state()).isEqualTo(State.REFUSED);
            assertThat(forged.problem()).contains("list.csv: its signature is wrong");

            publish(published, COLUMNS + DOE + ROE, signer);
            clock.advance(Duration.ofMinutes(15));
            module.bean(ListWork.class).wake();
            Eventually.until(Duration.ofSeconds(20), () -> look(WILHELMINA).size() == 1);

            published.clear();
            assertThatThrownBy(() -> desk.fetch(source, ONE)).hasMessageContaining("status 404");
        } finally {
            publisher.stop(0);
        }
    }

    @Test
    void aCopyWhoseFilesAreLostHoldsUpNoOther() throws IOException {
        UUID broken = inForce(terms("", ""));
        UUID copy = UUID.randomUUID();
        module.bean(CopyTable.class)
                .add(
                        new CopyTable.Received(copy, broken, clock.instant(), "analyst-1"),
                        List.of(new ListCopy.File("lost.csv", "0".repeat(64), 1)));
        UUID whole = inForce(terms("", ""));
        assertThat(received(whole, DOE).state()).isEqualTo(State.IN_FORCE);
        assertThat(desk.copy(copy).orElseThrow().state()).isEqualTo(State.READING);
        assertThat(look(JONATHAN)).hasSize(1);
    }

    @Test
    void aDemonstrationHasAListInTwoCopiesThatDiffer() {
        DemonstrationList demonstration = new DemonstrationList(desk);
        demonstration.load();
        demonstration.load();
        assertThat(desk.sources()).hasSize(1);
        UUID source = desk.sources().getFirst().id();
        List<ListCopy> copies = desk.copies(source).stream().map(this::settled).toList();
        assertThat(copies).extracting(ListCopy::state).containsExactly(State.IN_FORCE, State.REPLACED);
        assertThat(copies.getFirst().change()).contains(new Change(2, 2, 1));
        assertThat(copies.getFirst().contents().orElseThrow().persons()).isEqualTo(11);
        assertThat(desk.notes(copies.getFirst().id())).isEmpty();
    }

    @Test
    void termsThatCannotBeKeptAreRefused() {
        for (String address : List.of("http://example.org/a", "ftp://a/b", "https://user@a/b", "nonsense")) {
            assertCode(ErrorCode.VALUE_INVALID, () -> terms(address, ""));
        }
        assertCode(ErrorCode.VALUE_INVALID, () -> desk.add(terms("", "no key"), ONE));
    }

    private ListCopy received(UUID source, String rows) throws IOException {
        return settled(desk.receive(source, List.of(file("a.csv", COLUMNS + rows)), ONE));
    }

    /** A copy that was read, in memory too if it came in force. */
    private ListCopy settled(ListCopy copy) {
        Eventually.until(
                Duration.ofSeconds(20), () -> desk.copy(copy.id()).orElseThrow().state() != State.READING);
        ListsInMemory searched = module.bean(ListsInMemory.class);
        ListTables tables = module.bean(ListTables.class);
        Eventually.until(Duration.ofSeconds(20), () -> searched.lookUp(JONATHAN).generation() == tables.newestNumber());
        return desk.copy(copy.id()).orElseThrow();
    }

    /** The first copy of a list that is fetched. */
    private ListCopy settled(UUID source) {
        Eventually.until(Duration.ofSeconds(20), () -> !desk.copies(source).isEmpty());
        return settled(desk.copies(source).getFirst());
    }

    private void lookedBack() {
        Eventually.until(
                Duration.ofSeconds(20),
                () -> module.bean(LookBackTable.class).open().isEmpty());
    }

    private long hitsAfterwards() {
        return module.sql()
                .sql("SELECT count(*) FROM watchlists.hit WHERE afterwards")
                .query(Long.class)
                .single();
    }

    private UUID inForce(ListTerms terms) {
        ListSource source = desk.add(terms, ONE);
        desk.approve(source.id(), OTHER);
        return source.id();
    }

    private List<WatchlistHit> look(Traveller traveller) {
        asked++;
        return lists.lookUp(traveller, new Occasion(Occasion.Kind.ENTRY, "E1", "transaction-" + asked))
                .hits();
    }

    private Offered file(String name, String text) throws IOException {
        Path content = Files.createTempFile(folder, "offered", ".tmp");
        Files.writeString(content, text);
        return new Offered(name, content);
    }

    private static ListTerms terms(String address, String signerKey) {
        return new ListTerms(
                "Utopian sanctions",
                Category.ENTRY_BAN,
                Action.DETAIN,
                "Sanctions Act s. 3",
                "Council of Utopia",
                new ListTerms.Supply(address, signerKey, "", 5, Duration.ofDays(1)));
    }

    private static Traveller traveller(String surname, String given, String born) {
        return new Traveller(
                new PersonName(surname, given),
                new StateCode("UTO"),
                Optional.of(PartialDate.parse(born)),
                Sex.X,
                new DocumentKey(new StateCode("UTO"), "A1234567"),
                "P",
                Optional.of(LocalDate.of(2030, 1, 31)));
    }

    private static HttpServer publisher(Map<String, byte[]> published) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = published.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void publish(Map<String, byte[]> published, String text, KeyPair signer)
            throws GeneralSecurityException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(signer.getPrivate());
        signature.update(bytes);
        published.put("/list.csv.sig", signature.sign());
        published.put("/list.csv", bytes);
    }

    private static String pem(KeyPair signer) {
        String base64 =
                Base64.getMimeEncoder().encodeToString(signer.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(code));
    }
}
