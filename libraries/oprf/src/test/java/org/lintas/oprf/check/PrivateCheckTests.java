package org.lintas.oprf.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintas.oprf.check.PersonKeysTests.person;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.oprf.Mode;
import org.lintas.oprf.OprfClient;
import org.lintas.oprf.OprfException;
import org.lintas.oprf.SecretKey;

class PrivateCheckTests {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Agreement AGREEMENT = new Agreement(7, "entry-screening");
    private static final AskingLimit LIMIT = new AskingLimit(800, Duration.ofHours(1));

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = AGREEMENT.key(new byte[32]);
    private final List<EvaluationLog.Entry> log = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private Instant now = BEGIN;
    private final CheckHolder holder = new CheckHolder(log::add, () -> now, random);
    private final CheckFilter filter = filter();

    private CheckFilter filter() {
        FilterBuilder builder = new FilterBuilder(AGREEMENT, key, random);
        tickets.addAll(builder.add(person("ERIKSSON<<ANNA<MARIA", "1974-08-12", "L898902C")));
        tickets.addAll(builder.add(person("Mohammed Hussain", "1970-01-02", "")));
        holder.use(AGREEMENT, key, BEGIN, BEGIN.plus(Duration.ofDays(30)));
        holder.agree("MYS", AGREEMENT.purpose(), LIMIT);
        return CheckFilter.decode(builder.build().encoding());
    }

    @Test
    void aManifestIsAnsweredPersonByPerson() {
        PrivateCheck check = new PrivateCheck(filter, random);
        PrivateCheck.Pending pending = check.ask(List.of(
                person("Ford Prefect", "1971-05-06", "X1234567"),
                person("Muhammad Hussein", "1970-02-01", ""),
                person("", "", ""),
                person("Trillian Astra", "1980-01-01", "L898902C")));

        List<CheckAnswer> answers =
                check.answers(pending, evaluated(pending.request()).evaluation());

        assertThat(answers).extracting(CheckAnswer::hit).containsExactly(false, true, false, true);
        assertThat(answers.get(1).tickets()).isNotEmpty().isSubsetOf(tickets);
        assertThat(answers.get(3).tickets()).hasSize(1).isSubsetOf(tickets);
        assertThat(pending.request().elements().size() % PrivateCheck.KEYS_MULTIPLE)
                .isZero();
        assertThat(log)
                .containsExactly(new EvaluationLog.Entry(
                        "MYS", AGREEMENT, pending.request().elements().size(), BEGIN, Optional.empty()));
    }

    @Test
    void onePersonAtTheLaneIsAskedForTheSameWay() {
        PrivateCheck check = new PrivateCheck(filter, random);
        PrivateCheck.Pending pending = check.ask(List.of(person("Anna Eriksson", "1974-08-12", "")));

        assertThat(pending.request().elements()).hasSize(PrivateCheck.KEYS_MULTIPLE);
        assertThat(check.answers(pending, evaluated(pending.request()).evaluation())
                        .getFirst()
                        .hit())
                .isTrue();
    }

    @Test
    void twoRequestsForOnePersonHaveNothingInCommon() {
        PrivateCheck check = new PrivateCheck(filter, random);
        CheckedPerson person = person("Anna Eriksson", "1974-08-12", "");

        assertThat(check.ask(List.of(person)).request().elements())
                .doesNotContainAnyElementsOf(
                        check.ask(List.of(person)).request().elements());
    }

    @Test
    void anotherKeyThanThatOfTheFilterIsNoAnswer() {
        holder.use(AGREEMENT, SecretKey.random(Mode.VOPRF, random), BEGIN, BEGIN.plusSeconds(60));
        PrivateCheck check = new PrivateCheck(filter, random);
        PrivateCheck.Pending pending = check.ask(List.of(person("Anna Eriksson", "1974-08-12", "")));
        CheckReply.Evaluated reply = evaluated(pending.request());

        assertThatThrownBy(() -> check.answers(pending, reply.evaluation())).isInstanceOf(OprfException.class);
    }

    @Test
    void whoHasNoAgreementGetsNothingAndIsKept() {
        CheckRequest request = request(1);
        assertThat(holder.evaluate("XXX", request)).isEqualTo(new CheckReply.Refused(CheckReply.Reason.NOT_AGREED));
        CheckRequest other = new CheckRequest(new Agreement(7, "statistics"), request.elements());
        assertThat(holder.evaluate("MYS", other)).isEqualTo(new CheckReply.Refused(CheckReply.Reason.NOT_AGREED));
        holder.end("MYS", AGREEMENT.purpose());
        assertThat(holder.evaluate("MYS", request)).isEqualTo(new CheckReply.Refused(CheckReply.Reason.NOT_AGREED));
        assertThat(log).hasSize(3).allMatch(entry -> entry.refused().equals(Optional.of(CheckReply.Reason.NOT_AGREED)));
    }

    @Test
    void anEpochBeginsAndEndsAndTwoMayOverlap() {
        Agreement next = new Agreement(8, AGREEMENT.purpose());
        holder.use(next, next.key(new byte[32]), BEGIN.plus(Duration.ofDays(29)), BEGIN.plus(Duration.ofDays(60)));
        CheckRequest old = request(1);
        CheckRequest fresh = new CheckRequest(next, old.elements());
        CheckReply refused = new CheckReply.Refused(CheckReply.Reason.OTHER_EPOCH);

        assertThat(holder.evaluate("MYS", fresh)).isEqualTo(refused);
        now = BEGIN.plus(Duration.ofDays(29));
        assertThat(holder.evaluate("MYS", fresh)).isInstanceOf(CheckReply.Evaluated.class);
        assertThat(holder.evaluate("MYS", old)).isInstanceOf(CheckReply.Evaluated.class);
        now = BEGIN.plus(Duration.ofDays(30)).minusMillis(1);
        assertThat(holder.evaluate("MYS", old)).isInstanceOf(CheckReply.Evaluated.class);
        now = now.plusMillis(1);
        assertThat(holder.evaluate("MYS", old)).isEqualTo(refused);
        holder.forgetOver();
        now = BEGIN;
        assertThat(holder.evaluate("MYS", old)).isEqualTo(refused);
    }

    @Test
    void epochsAndPurposesHaveKeysOfTheirOwn() {
        byte[] seed = new byte[32];
        assertThat(List.of(
                        new Agreement(7, "entry-screening").key(seed).publicKey(),
                        new Agreement(8, "entry-screening").key(seed).publicKey(),
                        new Agreement(7, "visa").key(seed).publicKey()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPartyMayAskForAsMuchAsAgreedAndNoMore() {
        holder.use(AGREEMENT, key, BEGIN.minus(Duration.ofDays(1)), BEGIN.plus(Duration.ofDays(30)));
        CheckRequest hundred = request(100);
        for (int i = 0; i < 8; i++) {
            assertThat(holder.evaluate("MYS", hundred)).isInstanceOf(CheckReply.Evaluated.class);
        }
        CheckReply refused = new CheckReply.Refused(CheckReply.Reason.TOO_MANY);
        assertThat(holder.evaluate("MYS", request(1))).isEqualTo(refused);
        now = now.minusSeconds(3_600);
        assertThat(holder.evaluate("MYS", request(1))).isEqualTo(refused);
        now = BEGIN.plusSeconds(450);
        assertThat(holder.evaluate("MYS", request(101))).isEqualTo(refused);
        assertThat(holder.evaluate("MYS", hundred)).isInstanceOf(CheckReply.Evaluated.class);
        now = now.plus(Duration.ofDays(1));
        assertThat(holder.evaluate("MYS", request(801))).isEqualTo(refused);
    }

    @Test
    void whatTheLogDoesNotKeepIsNotAnswered() {
        CheckHolder careful = new CheckHolder(
                entry -> {
                    throw new IllegalStateException("the log is full");
                },
                () -> now,
                random);

        assertThatThrownBy(() -> careful.evaluate("MYS", request(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobodyAndTooManyCannotBeAskedFor() {
        PrivateCheck check = new PrivateCheck(filter, random);
        assertThatThrownBy(() -> check.ask(List.of(person("", "", "")))).isInstanceOf(OprfException.class);
        List<CheckedPerson> many = Collections.nCopies(16_384 / 4 + 1, person("Anna Eriksson", "1974-08-12", ""));
        assertThat(PersonKeys.asked(many.getFirst())).hasSize(4);
        assertThatThrownBy(() -> check.ask(many))
                .isInstanceOf(OprfException.class)
                .hasMessageContaining("16388");
    }

    @Test
    void agreementsLimitsTicketsAndAnswersRefuseWhatTheyCannotBe() {
        assertThat(new Agreement(0, "x".repeat(64)).purpose()).hasSize(64);
        for (Runnable wrong : List.<Runnable>of(
                () -> new Agreement(0, "x".repeat(65)),
                () -> new Agreement(-1, "x"),
                () -> new Agreement(0, "Entry"),
                () -> new AskingLimit(0, Duration.ofHours(1)),
                () -> new AskingLimit(10_000_001, Duration.ofHours(1)),
                () -> new AskingLimit(1, Duration.ZERO),
                () -> new AskingLimit(1, Duration.ofDays(367)),
                () -> new Ticket("0".repeat(31)),
                () -> new CheckAnswer(true, List.of()),
                () -> new CheckAnswer(false, List.of(new Ticket("0".repeat(32)))))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new AskingLimit(10_000_000, Duration.ofDays(366)).keysAtOnce())
                .isEqualTo(10_000_000);
    }

    @Test
    void aFilterComesBackFromItsBytesAndBrokenOnesDoNot() {
        byte[] bytes = filter.encoding();
        assertThat(CheckFilter.decode(bytes).encoding()).isEqualTo(bytes);
        assertThat(filter.size()).isEqualTo(tickets.size());
        assertThat(filter.falsePositiveRate()).isEqualTo(tickets.size() * Math.pow(2, -40));
        for (int length : IntStream.range(0, bytes.length).toArray()) {
            assertThatThrownBy(() -> CheckFilter.decode(Arrays.copyOf(bytes, length)))
                    .isInstanceOf(OprfException.class);
        }
        assertThatThrownBy(() -> CheckFilter.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(OprfException.class);
        byte[] twice = bytes.clone();
        System.arraycopy(bytes, bytes.length - 5, twice, bytes.length - 10, 5);
        assertThatThrownBy(() -> CheckFilter.decode(twice)).hasMessageContaining("not above the one before");
    }

    static Stream<byte[]> ends() {
        return Stream.of(
                        "",
                        "\u0005entry\0\0\0\0",
                        "\u0005entry\0\0\0\u0001abcde",
                        "\u0005entry\0\0\0\u0002abcdeabcde",
                        "\u0005entry\u00ff\u00ff\u00ff\u00ff",
                        "\u00ffentry",
                        "\u0005ENTRY\0\0\0\0")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("ends")
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreAFilterOrRefused(byte[] input) {
        byte[] begin = Arrays.copyOf(filter.encoding(), 45);
        byte[] bytes = Arrays.copyOf(begin, begin.length + input.length);
        System.arraycopy(input, 0, bytes, begin.length, input.length);
        for (byte[] each : List.of(input, bytes)) {
            try {
                assertThat(CheckFilter.decode(each).encoding()).isEqualTo(each);
            } catch (OprfException allowed) {
                assertThat(allowed.getMessage()).isNotBlank();
            }
        }
    }

    private CheckReply.Evaluated evaluated(CheckRequest request) {
        return (CheckReply.Evaluated) holder.evaluate("MYS", request);
    }

    private CheckRequest request(int keys) {
        OprfClient client = new OprfClient(Mode.VOPRF, filter.publicKey(), new byte[0], random);
        byte[] input = "a".getBytes(StandardCharsets.US_ASCII);
        return new CheckRequest(
                AGREEMENT,
                Collections.nCopies(
                        keys, client.blind(List.of(input)).elements().getFirst()));
    }
}
