package org.lintas.biometrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.biometrics.web.AbisCaller.encounter;
import static org.lintas.biometrics.web.AbisCaller.items;
import static org.lintas.biometrics.web.AbisCaller.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditTrail;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricGalleries.GalleryEnrolment;
import org.lintas.biometrics.BiometricSubjects;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.web.AbisCaller.Answer;
import org.lintas.emrtd.lds.Octets;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AbisNode
class OsiaApiTests {

    private static final String NOTHING = "";

    private final MadeTemplates made = new MadeTemplates(77);

    @Autowired
    private DeviceCredentials devices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private BiometricGalleries galleries;

    @Autowired
    private BiometricSubjects subjects;

    @LocalServerPort
    private int port;

    private AbisCaller abis;

    @BeforeEach
    void connect(TestInfo test) {
        String name = "police-" + Math.floorMod(test.getDisplayName().hashCode(), 1_000_000);
        abis = AbisCaller.to(port, devices, name, DeviceScope.ABIS);
    }

    @Test
    void whoWasEnrolledIsFoundByAnotherImpression() {
        assertThat(enrol("A-1", "first", 1, 1).status()).isEqualTo(201);
        assertThat(enrol("A-2", "first", 2, 1).status()).isEqualTo(201);

        Answer found = abis.call("POST", "identify/VISITORS", probe(of(1, 2)));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.persons()).containsExactly("A-1");
        assertThat(found.json().get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(found.json()
                        .get(0)
                        .get("scoreList")
                        .get(0)
                        .get("biometricType")
                        .asString())
                .isEqualTo("FINGER");
        assertThat(found.extent()).matches("searched=(\\d+), expected=\\1, up-to=.*");
    }

    @Test
    void whoWasEnrolledTwiceIsFoundByTheOwnRecord() {
        enrol("B-1", "first", 11, 1);
        enrol("B-2", "first", 11, 2);

        Answer alike = abis.call("POST", "identify/VISITORS/B-1", Map.of());

        assertThat(alike.persons()).containsExactly("B-2");
    }

    @Test
    void verificationSaysYesToTheHolderAndNoToAnother() {
        enrol("C-1", "first", 21, 1);

        Answer holder = abis.call("POST", "verify/VISITORS/C-1", probe(of(21, 2)));
        Answer another = abis.call("POST", "verify/VISITORS/C-1", probe(of(22, 1)));
        Answer pair = abis.call("POST", "verify", Map.of("biometricData1", of(23, 1), "biometricData2", of(23, 2)));

        assertThat(holder.json().get("decision").asBoolean()).isTrue();
        assertThat(another.json().get("decision").asBoolean()).isFalse();
        assertThat(pair.json().get("decision").asBoolean()).isTrue();
        assertThat(abis.call("POST", "verify/NOBODY/C-1", probe(of(21, 2))).status())
                .isEqualTo(404);
    }

    @Test
    void aCallersThresholdReplacesTheCalibratedOne() {
        enrol("D-1", "first", 31, 1);

        Answer none = abis.call("POST", "identify/VISITORS?threshold=100000", probe(of(31, 2)));
        Answer some = abis.call("POST", "identify/VISITORS?threshold=0&maxNbCand=1", probe(of(31, 2)));

        assertThat(none.persons()).isEmpty();
        assertThat(some.persons()).containsExactly("D-1");
        assertThat(abis.call("POST", "identify/VISITORS?maxNbCand=201", probe(of(31, 2)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theNewestEncounterCountsAndTheEarlierComeBackWhenItGoes() {
        enrol("E-1", "first", 41, 1);
        enrol("E-1", "second", 42, 1);
        assertThat(persons(41, 2)).isEmpty();
        assertThat(persons(42, 2)).containsExactly("E-1");

        abis.call("PUT", "persons/E-1/encounters/second/status?status=INACTIVE", NOTHING);
        assertThat(persons(41, 3)).containsExactly("E-1");
        assertThat(persons(42, 3)).isEmpty();

        abis.call("PUT", "persons/E-1/encounters/second/status?status=ACTIVE", NOTHING);
        assertThat(persons(42, 4)).containsExactly("E-1");
        assertThat(abis.call("DELETE", "persons/E-1/encounters/second", NOTHING).status())
                .isEqualTo(204);
        assertThat(persons(41, 5)).containsExactly("E-1");
        assertThat(abis.call("DELETE", "persons/E-1/encounters/first", NOTHING).status())
                .isEqualTo(204);
        assertThat(persons(41, 6)).isEmpty();
        assertThat(abis.call("GET", "persons/E-1/encounters", NOTHING).status()).isEqualTo(404);
    }

    @Test
    void anEncounterComesBackAsItWasSent() {
        enrol("F-1", "first", 51, 1);

        Answer all = abis.call("GET", "persons/F-1/encounters", NOTHING);
        Answer one = abis.call("GET", "persons/F-1/encounters/first", NOTHING);

        assertThat(all.json()).hasSize(1);
        assertThat(all.json().get(0)).isEqualTo(one.json());
        assertThat(one.json().get("encounterId").asString()).isEqualTo("first");
        assertThat(one.json().get("biographicData").get("nationality").asString())
                .isEqualTo("UTO");
        assertThat(one.json().get("biometricData")).hasSize(4);
        var item = one.json().get("biometricData").get(0);
        assertThat(item.get("template").asString())
                .isEqualTo(of(51, 1).getFirst().get("template"));
        assertThat(item.get("metadata").asString()).isEqualTo("kept");
    }

    @Test
    void replacingAnEncounterReplacesTheFingers() {
        enrol("G-1", "first", 61, 1);

        Answer put = abis.call("PUT", "persons/G-1/encounters/first", encounter("VISITORS", of(62, 1)));

        assertThat(put.status()).isEqualTo(204);
        assertThat(persons(61, 2)).isEmpty();
        assertThat(persons(62, 2)).containsExactly("G-1");
        assertThat(abis.call("PUT", "persons/G-1/encounters/other", encounter("VISITORS", of(62, 1)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void numbersAreGivenToWhoBringsNone() {
        Answer both = abis.call("POST", "persons", encounter("NUMBERED", of(71, 1)));
        String person = both.json().get("personId").asString();
        Answer further = abis.call("POST", "persons/" + person + "/encounters", encounter("NUMBERED", of(71, 2)));

        assertThat(further.json().get("personId").asString()).isEqualTo(person);
        assertThat(abis.call("GET", "galleries", NOTHING).body()).contains("\"NUMBERED\"");
        Answer content = abis.call("GET", "galleries/NUMBERED?limit=1&offset=1", NOTHING);
        assertThat(content.json()).hasSize(1);
        assertThat(content.json().get(0)).isEqualTo(further.json());
        var subject = galleries.find(person).orElseThrow();
        assertThat(abis.call("DELETE", "persons/" + person, NOTHING).status()).isEqualTo(204);
        assertThat(abis.call("GET", "galleries/NUMBERED", NOTHING).json()).isEmpty();
        assertThat(subjects.receipt(subject)).hasValueSatisfying(receipt -> {
            assertThat(receipt.fingers()).isEqualTo(4);
            assertThat(receipt.reason().words()).isEqualTo("Asked for in transaction t-1");
        });
    }

    @Test
    void refusalsHaveTheFormOfTheStandard() {
        enrol("H-1", "first", 81, 1);

        Answer twice = enrol("H-1", "first", 81, 2);
        Answer own = abis.call("POST", "persons/H-2/encounters/x", encounter("SOUGHT", of(82, 1)));
        Answer iris = abis.call(
                "POST",
                "persons/H-3/encounters/x",
                encounter("VISITORS", List.of(Map.of("biometricType", "IRIS", "image", "AAAA"))));

        assertThat(twice.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(403);
        assertThat(iris.status()).isEqualTo(400);
        assertThat(List.of(twice, own, iris)).allSatisfy(answer -> {
            assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("code", "message");
            assertThat(answer.json().get("code").isInt()).isTrue();
        });
        assertThat(abis.call("POST", "persons/H-4/encounters/x", "no encounter").status())
                .isEqualTo(400);
        assertThat(abis.callAsItIs("GET", "galleries", NOTHING).status()).isEqualTo(400);
        assertThat(abis.call("POST", "verify?callback=http://10.0.0.1/", probe(of(83, 1)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whomTheNodeItselfEnrolledIsNeitherChangedNorDeletedByOthers() {
        List<CapturedFinger> fingers = made.fingers(95, 1).entrySet().stream()
                .map(finger -> new CapturedFinger(
                        FingerPosition.valueOf(finger.getKey()),
                        Octets.of(TemplateFile.write(TemplateFormat.ISO_2005, finger.getValue()))))
                .toList();
        galleries.enrol(new GalleryEnrolment(
                Optional.of("case-1"), Set.of(GalleryName.SOUGHT), BiometricCapture.ofFingers(fingers)));

        assertThat(enrol("case-1", "x", 96, 1).status()).isEqualTo(403);
        assertThat(abis.call("DELETE", "persons/case-1", NOTHING).status()).isEqualTo(404);
        assertThat(abis.call("POST", "identify/SOUGHT", probe(of(95, 2))).persons())
                .containsExactly("case-1");
    }

    @Test
    void noOtherMachineMayCallIt() {
        AbisCaller gate = AbisCaller.to(port, devices, "gate", DeviceScope.lane("L1"));
        AbisCaller airport = AbisCaller.to(port, devices, "airport", DeviceScope.AIRPORT);

        assertThat(gate.call("GET", "galleries", NOTHING).status()).isEqualTo(403);
        assertThat(airport.call("GET", "galleries", NOTHING).status()).isEqualTo(403);
    }

    @Test
    void everyCallIsWrittenDownWithItsPurpose() {
        enrol("I-1", "first", 91, 1);
        abis.call("GET", "persons/I-1/encounters?purpose=second-line", NOTHING);

        AuditQuery query = new AuditQuery(
                Optional.empty(),
                Optional.of("I-1"),
                Optional.of(AuditAction.PERSONAL_DATA_READ),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        assertThat(trail.search(query, 10))
                .extracting(entry -> entry.event().purpose().code())
                .containsExactly("second-line", "border-check");
    }

    private Answer enrol(String person, String name, long body, long visit) {
        return abis.call("POST", "persons/" + person + "/encounters/" + name, encounter("VISITORS", of(body, visit)));
    }

    private List<String> persons(long body, long visit) {
        return abis.call("POST", "identify/VISITORS", probe(of(body, visit))).persons();
    }

    private List<Map<String, Object>> of(long body, long visit) {
        Map<String, FingerTemplate> fingers = made.fingers(body, visit);
        return items(fingers);
    }
}
