package org.lintas.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.KeyAgreement;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.names.NameParser;
import org.lintas.oprf.Element;
import org.lintas.oprf.Evaluation;
import org.lintas.oprf.Mode;
import org.lintas.oprf.OprfClient;
import org.lintas.oprf.OprfServer;
import org.lintas.oprf.SecretKey;
import org.lintas.oprf.check.Agreement;
import org.lintas.oprf.check.AskingLimit;
import org.lintas.oprf.check.CheckFilter;
import org.lintas.oprf.check.CheckHolder;
import org.lintas.oprf.check.CheckReply;
import org.lintas.oprf.check.CheckedPerson;
import org.lintas.oprf.check.FilterBuilder;
import org.lintas.oprf.check.PrivateCheck;

/**
 * {@code ./lintas bench private-check [KEYS]}: how many keys a second and core each side of a private check works through, batches of 1,024 if not
 * said, elements decoded and encoded as they travel; a manifest of 180 persons both sides together; and the JDK's key agreement on the same curve,
 * which is one multiplication too. The best of five rounds, times of the thread's processor. One JSON object for each figure to standard output.
 */
final class PrivateCheckScenario {

    private static final int KEYS = 1_024;
    private static final int ROUNDS = 5;
    private static final int PERSONS = 180;
    private static final int LISTED = 200;
    private static final byte[] NO_INFO = new byte[0];
    private static final Agreement AGREEMENT = new Agreement(0, "benchmark");

    private final PrintStream out = System.out;
    private final SecureRandom random = new SecureRandom();
    private final int keys;

    private PrivateCheckScenario(int keys) {
        this.keys = keys;
    }

    /** Work that is timed. */
    private interface Work {
        int run() throws GeneralSecurityException;
    }

    /** Measures. */
    public static void main(String[] arguments) throws GeneralSecurityException {
        new PrivateCheckScenario(arguments.length > 0 ? Integer.parseInt(arguments[0]) : KEYS).measure();
    }

    private void measure() throws GeneralSecurityException {
        figure("keys of a batch", keys, "keys");
        protocol(Mode.OPRF);
        protocol(Mode.VOPRF);
        list();
        manifest();
        keyAgreement();
    }

    private void protocol(Mode mode) throws GeneralSecurityException {
        SecretKey key = SecretKey.random(mode, random);
        OprfServer server = new OprfServer(key, NO_INFO, random);
        OprfClient client = new OprfClient(mode, key.publicKey(), NO_INFO, random);
        List<byte[]> inputs = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            inputs.add(("key " + i).getBytes(StandardCharsets.US_ASCII));
        }
        OprfClient.Blinding blinding = client.blind(inputs);
        List<byte[]> sent = blinding.elements().stream().map(Element::encoding).toList();
        Evaluation evaluation = server.evaluate(blinding.elements());
        rate(mode + ", blind", keys, () -> client.blind(inputs).elements().size());
        rate(mode + ", decode, evaluate, encode", keys, () -> {
            List<Element> elements = sent.stream().map(Element::decode).toList();
            return server.evaluate(elements).elements().getLast().encoding().length;
        });
        rate(
                mode + ", finalize",
                keys,
                () -> client.outputs(blinding, evaluation).size());
    }

    private void list() throws GeneralSecurityException {
        SecretKey key = AGREEMENT.key(new byte[SecretKey.BYTES]);
        rate("persons of a list", LISTED, () -> {
            FilterBuilder builder = new FilterBuilder(AGREEMENT, key, random);
            for (int i = 0; i < LISTED; i++) {
                builder.add(person(i));
            }
            return builder.build().size();
        });
    }

    private void manifest() throws GeneralSecurityException {
        SecretKey key = AGREEMENT.key(new byte[SecretKey.BYTES]);
        FilterBuilder builder = new FilterBuilder(AGREEMENT, key, random);
        builder.add(person(1));
        CheckFilter filter = builder.build();
        CheckHolder holder = new CheckHolder(_ -> {}, InstantSource.fixed(Instant.EPOCH), random);
        holder.use(AGREEMENT, key, Instant.EPOCH, Instant.MAX);
        PrivateCheck check = new PrivateCheck(filter, random);
        List<CheckedPerson> persons = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            persons.add(person(i));
        }
        figure(
                "keys of " + PERSONS + " persons",
                check.ask(persons).request().elements().size(),
                "keys");
        rate("persons of a manifest, both sides", PERSONS, () -> {
            holder.agree("asker", AGREEMENT.purpose(), new AskingLimit(PERSONS * 16, Duration.ofHours(1)));
            PrivateCheck.Pending pending = check.ask(persons);
            CheckReply reply = holder.evaluate("asker", pending.request());
            Evaluation evaluation = ((CheckReply.Evaluated) reply).evaluation();
            return (int) check.answers(pending, evaluation).stream()
                    .filter(answer -> answer.hit())
                    .count();
        });
    }

    private static CheckedPerson person(int number) {
        String letters = "" + (char) ('A' + number % 26) + "N" + (char) ('A' + number / 26 % 26) + "R";
        return new CheckedPerson(
                NameParser.text("ERIKSSON<<" + letters + "<MARIA"),
                Optional.of(PartialDate.of(1950 + number % 50, 8, 20)),
                List.of(new CheckedPerson.Document(new StateCode("UTO"), "L" + (1_000_000 + number))));
    }

    private void keyAgreement() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair own = generator.generateKeyPair();
        KeyPair other = generator.generateKeyPair();
        rate("the JDK's ECDH P-256 key agreement", keys, () -> {
            int bytes = 0;
            for (int i = 0; i < keys; i++) {
                KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
                agreement.init(own.getPrivate());
                agreement.doPhase(other.getPublic(), true);
                bytes += agreement.generateSecret().length;
            }
            return bytes;
        });
    }

    private void rate(String name, int count, Work work) throws GeneralSecurityException {
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = threads.getCurrentThreadCpuTime();
            int made = work.run();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - began);
            if (made == 0) {
                throw new IllegalStateException(name + " made nothing");
            }
        }
        figure(name, count * 1e9 / best, "a second and core");
    }

    private void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "{\"figure\":\"%s\",\"value\":%.1f,\"unit\":\"%s\"}%n", name, value, unit);
    }
}
