package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.lintas.simulators.chip.ActiveAuthenticationKey;
import org.lintas.simulators.chip.ChipAuthenticationKey;
import org.lintas.simulators.chip.PaceProtocol;

/** Writes SecurityInfos, the contents of EF.CardAccess and DG14 (Doc 9303-11, 9.2). */
final class SecurityInfos {

    private static final ASN1ObjectIdentifier ACTIVE_AUTHENTICATION = new ASN1ObjectIdentifier("2.23.136.1.1.5");
    private static final ASN1ObjectIdentifier PUBLIC_KEY_ECDH = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1.2");

    /** ecdsa-plain-SHA256 (BSI TR-03111, 5.2.1). */
    private static final ASN1ObjectIdentifier PLAIN_ECDSA_SHA256 = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.1.4.1.3");

    private final List<ASN1Encodable> infos = new ArrayList<>();

    void addPace(List<PaceProtocol> protocols) {
        for (PaceProtocol protocol : protocols) {
            add(
                    new ASN1ObjectIdentifier(protocol.suite().paceObjectIdentifier()),
                    new ASN1Integer(2),
                    new ASN1Integer(protocol.curve().parameterId()));
        }
    }

    void addChipAuthentication(ChipAuthenticationKey key, boolean explicitParameters) {
        add(new ASN1ObjectIdentifier(key.suite().chipAuthenticationObjectIdentifier()), new ASN1Integer(1));
        add(PUBLIC_KEY_ECDH, PublicKeys.of(key.curve(), key.secret(), explicitParameters));
    }

    /** Only ECDSA needs to be announced: RSA names its hash in the signature. */
    void addActiveAuthentication(ActiveAuthenticationKey key) {
        if (key instanceof ActiveAuthenticationKey.Ecdsa) {
            add(ACTIVE_AUTHENTICATION, new ASN1Integer(1), PLAIN_ECDSA_SHA256);
        }
    }

    /** The SET OF SecurityInfo, DER; empty when there is nothing to say. */
    Optional<byte[]> encoded() {
        if (infos.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DERSet(infos.toArray(new ASN1Encodable[0])).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException("SecurityInfos are always encodable.", e);
        }
    }

    private void add(ASN1Encodable... parts) {
        infos.add(new DERSequence(parts));
    }
}
