package org.lintas.emrtd.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The lists that are signed for others to rely on: how their content is named, and what their signers' certificates are for. */
enum ListProfile {
    /** id-icao-cscaMasterList (Doc 9303-12, 8th edition, 9.2). */
    MASTER_LIST(MaterialKind.MASTER_LIST, "2.23.136.1.1.2", "2.23.136.1.1.3", true),
    /** id-icao-DeviationList (Doc 9303-12, 8th edition, 10.2). */
    DEVIATION_LIST(MaterialKind.DEVIATION_LIST, "2.23.136.1.1.7", "2.23.136.1.1.8", true),
    /** id-DefectList (BSI TR-03129-2 v1.4.1, 7.2: signers ought to have the purpose). */
    DEFECT_LIST(MaterialKind.DEFECT_LIST, "0.4.0.127.0.7.3.1.5", "0.4.0.127.0.7.3.11.2.1.2", false),
    /** id-DocumentSignerList (BSI TR-03129-2 v1.4.1, 8.1). */
    DOCUMENT_SIGNERS(MaterialKind.SIGNER_LIST, "0.4.0.127.0.7.3.1.6", "0.4.0.127.0.7.3.11.1.4.2", true),
    /** id-euHealthSealSignerList (BSI TR-03129-2 v1.4.1, 8.2). */
    EU_HEALTH_SIGNERS(MaterialKind.SIGNER_LIST, "0.4.0.127.0.7.3.11.1.2.1", "0.4.0.127.0.7.3.11.1.2.2", true),
    /** id-icaoHealthSealSignerList (BSI TR-03129-2 v1.4.1, 8.3). */
    ICAO_HEALTH_SIGNERS(MaterialKind.SIGNER_LIST, "0.4.0.127.0.7.3.11.1.3.1", "0.4.0.127.0.7.3.11.1.3.2", true),
    /** id-sovereignSealSignerList (BSI TR-03129-2 v1.4.1, 8.4). */
    SEAL_SIGNERS(MaterialKind.SIGNER_LIST, "0.4.0.127.0.7.3.11.1.1.1", "0.4.0.127.0.7.3.11.1.1.2", true);

    private final MaterialKind kind;
    private final String contentType;
    private final String signerPurpose;
    private final boolean purposeRequired;

    ListProfile(MaterialKind kind, String contentType, String signerPurpose, boolean purposeRequired) {
        this.kind = kind;
        this.contentType = contentType;
        this.signerPurpose = signerPurpose;
        this.purposeRequired = purposeRequired;
    }

    static Optional<ListProfile> of(String contentType) {
        return Arrays.stream(values())
                .filter(profile -> profile.contentType.equals(contentType))
                .findFirst();
    }

    MaterialKind kind() {
        return kind;
    }

    String signerPurpose() {
        return signerPurpose;
    }

    /** Whether a signer with these purposes may sign; where the purpose is only advised, one for other things may not. */
    boolean admits(Set<String> purposes) {
        return purposes.contains(signerPurpose) || (!purposeRequired && purposes.isEmpty());
    }
}
