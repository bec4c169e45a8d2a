package org.lintas.emrtd.trust;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;

/** Security objects made of anything, and real ones altered: each is judged, and only what was signed is found authentic. */
class PassiveAuthenticationFuzzTests extends UtopianDocuments {

    private static final TestSecurityObject DOCUMENT = document();
    private static final TrustStore TRUST = trust(DOCUMENT.authority);
    private static final Octets SIGNED = DOCUMENT.file();

    static Stream<byte[]> securityObjects() {
        TestSecurityObject indefinite = document(TestSigning.ECDSA_BRAINPOOL);
        indefinite.indefinite = true;
        TestSecurityObject dated = document(TestSigning.pss(32));
        dated.byKeyIdentifier = true;
        dated.signedAt = Optional.of(TestAuthority.NOW);
        return Stream.of(SIGNED, indefinite.file(), dated.file()).map(Octets::toByteArray);
    }

    @MethodSource("securityObjects")
    @FuzzTest(maxDuration = "10m")
    void onlyWhatWasSignedIsAuthentic(byte[] data) {
        DocumentData document = new DocumentData(
                Octets.of(data),
                new TreeMap<>(DOCUMENT.dataGroups),
                Optional.empty(),
                Optional.empty(),
                Optional.of("UTO"));
        PassiveAuthenticationResult result = authentication.verify(document, TRUST, TestAuthority.NOW);
        boolean genuine = result.check(CheckName.SECURITY_OBJECT_SIGNATURE).result() == CheckResult.SUCCESSFUL
                && result.check(CheckName.SIGNER_CHAIN).result() == CheckResult.SUCCESSFUL;
        if (genuine && !holdsWhatWasSigned(data)) {
            throw new AssertionError("forged: " + result.checks());
        }
    }

    /** The signed content stands in it unaltered; what no signature covers may differ. */
    private static boolean holdsWhatWasSigned(byte[] data) {
        byte[] content = DOCUMENT.content();
        for (int at = 0; at + content.length <= data.length; at++) {
            if (Arrays.equals(data, at, at + content.length, content, 0, content.length)) {
                return true;
            }
        }
        return false;
    }
}
