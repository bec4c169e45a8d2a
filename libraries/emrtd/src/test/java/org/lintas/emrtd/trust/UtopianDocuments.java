package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.DataGroups;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

/** Passports of Utopia and their passive authentication with the standard policy. */
abstract class UtopianDocuments {

    static final String UTOPIAN =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    static final Octets DG1 = dataGroup1(UTOPIAN);
    static final Octets DG2 = Octets.of(TestTlv.of(0x75, new byte[1_000]));

    final PassiveAuthentication authentication = new PassiveAuthentication(PassiveAuthenticationPolicy.standard()
            .withStates(IssuingStates.standard().with("UTO", "UT")));

    static Octets dataGroup1(String mrz) {
        return Octets.of(TestTlv.of(0x61, TestTlv.of(0x5F1F, mrz.getBytes(StandardCharsets.US_ASCII))));
    }

    static TestSecurityObject document(TestSigning signing) {
        return new TestSecurityObject(TestAuthority.of(signing, "UT"), signing)
                .with(1, DG1)
                .with(2, DG2);
    }

    static TestSecurityObject document() {
        return document(TestSigning.ECDSA_P256);
    }

    static TrustStore trust(TestAuthority authority) {
        return TrustStore.builder()
                .add(authority.certificate(), "test")
                .add(authority.currentRevocationList(99), "test")
                .build();
    }

    final PassiveAuthenticationResult verify(TestSecurityObject object) {
        return verify(object, trust(object.authority));
    }

    final PassiveAuthenticationResult verify(TestSecurityObject object, TrustStore trust) {
        return verify(object.file(), object.dataGroups, trust);
    }

    final PassiveAuthenticationResult verify(Octets file, Map<Integer, Octets> groups, TrustStore trust) {
        SortedMap<Integer, Octets> sorted = new TreeMap<>(groups);
        DocumentData data =
                new DocumentData(file, sorted, Optional.of(commonData(groups)), Optional.empty(), Optional.of("UTO"));
        return authentication.verify(data, trust, TestAuthority.NOW);
    }

    static Octets commonData(Map<Integer, Octets> groups) {
        byte[] tags = new byte[groups.size()];
        int at = 0;
        for (int number : groups.keySet()) {
            tags[at++] = (byte) DataGroups.tagOf(number);
        }
        return Octets.of(TestTlv.of(0x60, TestTlv.of(0x5C, tags)));
    }

    static void assertCheck(PassiveAuthenticationResult result, CheckName name, CheckResult expected, String code) {
        assertThat(result.check(name).result()).as(result.checks().toString()).isEqualTo(expected);
        assertThat(result.check(name).code()).isEqualTo(code);
    }

    static void assertFails(PassiveAuthenticationResult result, CheckName name, String code) {
        assertCheck(result, name, CheckResult.FAILED, code);
        assertThat(result.result()).isEqualTo(CheckResult.FAILED);
    }

    static void assertUndetermined(PassiveAuthenticationResult result, CheckName name, String code) {
        assertCheck(result, name, CheckResult.UNDETERMINED, code);
        assertThat(result.result()).as(result.checks().toString()).isEqualTo(CheckResult.UNDETERMINED);
    }

    static void assertSuccessful(PassiveAuthenticationResult result) {
        assertThat(result.result()).as(result.checks().toString()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    static DocumentData data(TestSecurityObject object) {
        return new DocumentData(
                object.file(),
                new TreeMap<>(object.dataGroups),
                Optional.of(commonData(object.dataGroups)),
                Optional.empty(),
                Optional.of("UTO"));
    }
}
