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
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.simulators.chip.ActiveAuthenticationKey;
import org.lintas.simulators.chip.ChipAuthenticationKey;
import org.lintas.simulators.chip.ChipSecrets;
import org.lintas.simulators.chip.PaceProtocol;
import org.lintas.simulators.chip.PrimeGroup;

/** Writes SecurityInfos, the contents of EF.CardAccess and DG14 (Doc 9303-11, 9.2). */
final class SecurityInfos {

    private static final ASN1ObjectIdentifier ACTIVE_AUTHENTICATION = new ASN1ObjectIdentifier("2.23.136.1.1.5");
    private static final ASN1ObjectIdentifier PUBLIC_KEY_DH = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1.1");
    private static final ASN1ObjectIdentifier PUBLIC_KEY_ECDH = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1.2");
    private static final ASN1ObjectIdentifier TERMINAL_AUTHENTICATION = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.2");

    private final List<ASN1Encodable> infos = new ArrayList<>();

    void addPace(List<PaceProtocol> protocols) {
        for (PaceProtocol protocol : protocols) {
            add(
                    new ASN1ObjectIdentifier(protocol.objectIdentifier()),
                    new ASN1Integer(2),
                    new ASN1Integer(protocol.parameters().parameterId()));
        }
    }

    void addChipAuthentication(ChipAuthenticationKey key, boolean explicitParameters) {
        ASN1ObjectIdentifier protocol = new ASN1ObjectIdentifier(key.objectIdentifier());
        SubjectPublicKeyInfo open = PublicKeys.of(key.parameters(), key.secret(), explicitParameters);
        ASN1ObjectIdentifier kind = key.parameters() instanceof PrimeGroup ? PUBLIC_KEY_DH : PUBLIC_KEY_ECDH;
        if (key.reference().isPresent()) {
            ASN1Integer name = new ASN1Integer(key.reference().get());
            add(protocol, new ASN1Integer(1), name);
            add(kind, open, name);
        } else {
            add(protocol, new ASN1Integer(1));
            add(kind, open);
        }
    }

    /** The static key of Chip Authentication mapping, as EF.CardSecurity holds it. */
    void addMappingKey(ChipSecrets.MappingKey key, boolean explicitParameters) {
        add(PUBLIC_KEY_ECDH, PublicKeys.of(key.curve(), key.secret(), explicitParameters));
    }

    /** Only ECDSA needs to be announced: RSA names its hash in the signature. */
    void addActiveAuthentication(ActiveAuthenticationKey key) {
        if (key instanceof ActiveAuthenticationKey.Ecdsa ecdsa) {
            add(
                    ACTIVE_AUTHENTICATION,
                    new ASN1Integer(1),
                    new ASN1ObjectIdentifier(ecdsa.hash().plainEcdsaObjectIdentifier()));
        }
    }

    /** Terminal Authentication version 1; EF.CVCA has its usual place. */
    void addTerminalAuthentication() {
        add(TERMINAL_AUTHENTICATION, new ASN1Integer(1));
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
