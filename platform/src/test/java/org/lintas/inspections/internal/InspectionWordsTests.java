package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.FingerprintExamination;
import org.lintas.documents.DocumentChecks;
import org.lintas.emrtd.trust.CheckName;

/** Officers read words, not identifiers. */
class InspectionWordsTests {

    private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)*)`");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** Where checks are written down. */
    private static final Set<Path> SOURCES_OF_CHECKS = Stream.of(
                    "documents/internal/ChipChecks",
                    "documents/internal/DocumentJudge",
                    "documents/internal/PortraitFinder",
                    "documents/internal/ReadZone",
                    "documents/internal/ReturningDocument",
                    "inspections/internal/Background",
                    "inspections/internal/Examiner",
                    "inspections/internal/FaceEvidence",
                    "inspections/internal/LiveInspection",
                    "inspections/internal/FingerprintPolicies",
                    "biometrics/internal/FingerprintChecks",
                    "biometrics/internal/LaneFingerprints",
                    "biometrics/internal/FaceService")
            .map(name -> Path.of("src/main/java/org/lintas/%s.java".formatted(name)))
            .collect(Collectors.toUnmodifiableSet());

    /** Names of checks, kinds of files and rules that stand beside the codes, and other words of the sources. */
    private static final Set<String> NO_CODES = Set.of(
            "authority-validity",
            "card-security",
            "certificate",
            "common-data",
            "crl",
            "curve-bits-below",
            "data-group-hashes",
            "defect-list",
            "deviation-list",
            "device",
            "document",
            "fingerprint",
            "issuing-state",
            "lane",
            "ldif",
            "master-list",
            "none",
            "photographs",
            "rsa-bits-below",
            "seal-signature",
            "security-object-form",
            "security-object-signature",
            "signer-chain",
            "signer-list",
            "signer-purpose",
            "signer-revocation",
            "signer-validity",
            "simulated-site",
            "watchlists");

    private final Properties words = new Properties();

    InspectionWordsTests() throws IOException {
        for (String bundle : List.of("inspections", "inspection-codes")) {
            Path file = Path.of("src/main/resources/messages/%s.properties".formatted(bundle));
            try (Reader reader = Files.newBufferedReader(file)) {
                words.load(reader);
            }
        }
    }

    @Test
    void everyPolicyHasWords() {
        assertThat(Policies.IN_FORCE.list())
                .allSatisfy(policy -> assertThat(words).containsKey("policy." + policy.name()));
    }

    @Test
    void everyCheckHasWords() throws IllegalAccessException {
        Set<String> names = new TreeSet<>(Set.of(PersonPolicies.FACE));
        Arrays.stream(CheckName.values()).map(CheckName::text).forEach(names::add);
        addConstants(DocumentChecks.class, names);
        addConstants(BackgroundChecks.class, names);
        addConstants(FingerprintExamination.class, names);
        assertThat(names)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(name -> assertThat(words).containsKey("check." + name));
    }

    /** Bundles hold the same keys in every language; so one language shows it for all. */
    @Test
    void everyCodeOfTheLibraryHasWords() throws IOException {
        String readme = Files.readString(Path.of("..", "libraries", "emrtd", "README.md"));
        String catalogue = readme.substring(readme.indexOf("## Codes"), readme.indexOf("## Tests"));
        Set<String> codes = new TreeSet<>();
        CODE.matcher(catalogue).results().map(match -> match.group(1)).forEach(codes::add);
        for (String ending : List.of("expired", "not-yet-valid", "not-in-use-at-signing")) {
            codes.add("authority-" + ending);
        }
        codes.removeAll(NO_CODES);
        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(140)
                .allSatisfy(code -> assertThat(words).containsKey("check-code." + code));
    }

    @Test
    void everyCodeOfThePlatformHasWords() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("documents", "biometrics", "inspections")) {
            Path sources = Path.of("src/main/java/org/lintas/" + folder + "/internal");
            try (Stream<Path> files = Files.list(sources)) {
                for (Path file : files.filter(SOURCES_OF_CHECKS::contains).toList()) {
                    LITERAL.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(codes::add);
                }
            }
        }
        codes.removeIf(literal -> words.containsKey("check." + literal)
                || words.containsKey("check-parameter." + literal)
                || NO_CODES.contains(literal));
        assertThat(codes)
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(code -> assertThat(words).containsKey("check-code." + code));
    }

    private static void addConstants(Class<?> owner, Set<String> names) throws IllegalAccessException {
        for (Field field : owner.getDeclaredFields()) {
            if (field.getType() == String.class) {
                field.setAccessible(true);
                names.add(String.valueOf(field.get(null)));
            }
        }
    }
}
