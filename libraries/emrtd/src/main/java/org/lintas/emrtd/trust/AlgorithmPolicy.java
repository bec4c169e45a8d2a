package org.lintas.emrtd.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.signatures.SignatureAlgorithm;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * Which algorithms and sizes of keys are refused and which are only noted, as data: lines of a verdict ({@code refuse} or
 * {@code finding}), what it is about ({@code hash}, {@code rsa-bits-below}, {@code curve-bits-below}) and a value. A line that
 * begins with {@code #} is a comment.
 */
public final class AlgorithmPolicy {

    private static final String TABLE = "algorithm-policy.txt";
    private static final AlgorithmPolicy STANDARD = load();

    private final List<Rule> rules;

    private AlgorithmPolicy(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    private enum Subject {
        HASH,
        RSA_BITS,
        CURVE_BITS
    }

    private record Rule(boolean refuse, Subject subject, String hash, int bits) {

        boolean meets(SignatureAlgorithm algorithm, VerificationKey key) {
            return switch (subject) {
                case HASH -> algorithm.hash().javaName().equals(hash);
                case RSA_BITS -> key.kind() == VerificationKey.Kind.RSA && key.bits() < bits;
                case CURVE_BITS -> key.kind() == VerificationKey.Kind.EC && key.bits() < bits;
            };
        }

        String code() {
            return subject == Subject.HASH ? "weak-hash" : "weak-key";
        }
    }

    /** What this library holds to: the file {@code algorithm-policy.txt} beside this class. */
    public static AlgorithmPolicy standard() {
        return STANDARD;
    }

    /**
     * Reads a policy.
     *
     * @throws IllegalArgumentException at a line that is no rule
     */
    public static AlgorithmPolicy parse(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(rule(line.strip().split(" +", -1), line));
            }
        }
        return new AlgorithmPolicy(rules);
    }

    private static Rule rule(String[] words, String line) {
        if (words.length != 3 || !(words[0].equals("refuse") || words[0].equals("finding"))) {
            throw new IllegalArgumentException("not a rule: " + line);
        }
        Subject subject = switch (words[1]) {
            case "hash" -> Subject.HASH;
            case "rsa-bits-below" -> Subject.RSA_BITS;
            case "curve-bits-below" -> Subject.CURVE_BITS;
            default -> throw new IllegalArgumentException("not a rule: " + line);
        };
        if (subject != Subject.HASH && !words[2].matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("not a number of bits: " + line);
        }
        boolean refuse = words[0].equals("refuse");
        return subject == Subject.HASH
                ? new Rule(refuse, subject, words[2], 0)
                : new Rule(refuse, subject, "", Integer.parseInt(words[2]));
    }

    /** Why a signature of this kind is refused; empty if it is not. */
    Optional<String> refusal(SignatureAlgorithm algorithm, VerificationKey key) {
        for (Rule rule : rules) {
            if (rule.refuse() && rule.meets(algorithm, key)) {
                return Optional.of("%s with %s".formatted(algorithm.describe(), key.describe()));
            }
        }
        return Optional.empty();
    }

    /** Codes of what is noted about a signature of this kind. */
    List<String> findings(SignatureAlgorithm algorithm, VerificationKey key) {
        List<String> codes = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.refuse() && rule.meets(algorithm, key) && !codes.contains(rule.code())) {
                codes.add(rule.code());
            }
        }
        return codes;
    }

    private static AlgorithmPolicy load() {
        try (InputStream table = AlgorithmPolicy.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("missing in this library: " + TABLE);
            }
            return parse(new String(table.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
