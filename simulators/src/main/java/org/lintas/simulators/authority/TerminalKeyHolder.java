package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.util.BigIntegers;
import org.lintas.emrtd.lds.CardVerifiableCertificate;
import org.lintas.emrtd.lds.CardVerifiableCertificate.Role;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.chip.DataObject;
import org.lintas.simulators.chip.TerminalKey;
import org.lintas.simulators.chip.TerminalKey.RsaPadding;
import org.lintas.simulators.chip.TerminalTrust.TrustPoint;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Somebody with a key among the authorities, verifiers and terminals that read fingerprints. Signs certificates of others and, as a
 * terminal, challenges of chips. The same seed gives the same key.
 */
public final class TerminalKeyHolder {

    private static final String INSPECTION_SYSTEMS = "0.4.0.127.0.7.3.1.2.1";
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");

    private final String reference;
    private final TerminalKey open;
    private final Secret secret;

    /** The private half. */
    private sealed interface Secret {
        record Ecdsa(BigInteger number) implements Secret {}

        record Rsa(RSAPrivateCrtKeyParameters key, SeededRandom random) implements Secret {}
    }

    private TerminalKeyHolder(String reference, TerminalKey open, Secret secret) {
        this.reference = reference;
        this.open = open;
        this.secret = secret;
    }

    /** A holder of this name, 1-16 characters, with a fresh key. */
    public static TerminalKeyHolder of(String reference, TerminalKeyKind kind, long seed) {
        SeededRandom random = SeededRandom.of(seed, "terminal key " + reference);
        return switch (kind) {
            case TerminalKeyKind.Ecdsa ecdsa -> {
                BigInteger number =
                        ecdsa.curve().privateKey(random.bytes(ecdsa.curve().secretBytes()));
                byte[] point = ecdsa.curve().encodedPublicKey(number);
                yield new TerminalKeyHolder(
                        reference, new TerminalKey.Ecdsa(ecdsa.curve(), ecdsa.hash(), point), new Secret.Ecdsa(number));
            }
            case TerminalKeyKind.Rsa rsa -> {
                RSAPrivateCrtKeyParameters key = RsaKeyGenerator.generate(rsa.bits(), random);
                yield new TerminalKeyHolder(
                        reference,
                        new TerminalKey.Rsa(key.getModulus(), key.getPublicExponent(), rsa.hash(), rsa.padding()),
                        new Secret.Rsa(key, random));
            }
        };
    }

    /** Its name in certificates. */
    public String reference() {
        return reference;
    }

    /** As an authority that a chip trusts. */
    public TrustPoint trustPoint(int rights) {
        return new TrustPoint(reference, open, rights);
    }

    /** A certificate of another holder, or of this one, signed by this one. Authorities' certificates state the curve. */
    public CardVerifiableCertificate certify(TerminalKeyHolder holder, TerminalProfile profile) {
        byte[] body = DataObject.encode(
                0x7F4E,
                List.of(
                        DataObject.encode(0x5F29, new byte[] {0}),
                        text(0x42, reference),
                        holder.publicKey(profile.role() == Role.AUTHORITY),
                        text(0x5F20, holder.reference),
                        authorisation(profile),
                        date(0x5F25, profile.effective()),
                        date(0x5F24, profile.expires())));
        byte[] signature = DataObject.encode(0x5F37, sign(body));
        try {
            return CardVerifiableCertificate.parse(Octets.of(DataObject.encode(0x7F21, List.of(body, signature))));
        } catch (MalformedLdsException impossible) {
            throw new IllegalStateException("A certificate just made is always readable.", impossible);
        }
    }

    /** This holder's signature over a message. */
    public byte[] sign(byte[] message) {
        Signer signer = signer();
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("A sound key always signs.", e);
        }
    }

    private Signer signer() {
        return switch (secret) {
            case Secret.Ecdsa ecdsa -> ecdsa(ecdsa);
            case Secret.Rsa rsa -> rsa(rsa);
        };
    }

    private Signer ecdsa(Secret.Ecdsa own) {
        TerminalKey.Ecdsa key = (TerminalKey.Ecdsa) open;
        DSADigestSigner signer = new DSADigestSigner(
                new ECDSASigner(new HMacDSAKCalculator(key.hash().digest())),
                key.hash().digest(),
                PlainDSAEncoding.INSTANCE);
        signer.init(true, new ECPrivateKeyParameters(own.number(), key.curve().domain()));
        return signer;
    }

    private Signer rsa(Secret.Rsa own) {
        TerminalKey.Rsa key = (TerminalKey.Rsa) open;
        if (key.padding() == RsaPadding.PKCS1) {
            RSADigestSigner signer = new RSADigestSigner(key.hash().digest());
            signer.init(true, own.key());
            return signer;
        }
        int salt = key.hash().digest().getDigestSize();
        PSSSigner signer = new PSSSigner(new RSAEngine(), key.hash().digest(), salt);
        signer.init(true, new ParametersWithRandom(own.key(), own.random()));
        return signer;
    }

    private byte[] publicKey(boolean withCurve) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(identifier(open.objectIdentifier()));
        switch (open) {
            case TerminalKey.Ecdsa ecdsa -> {
                List<byte[]> stated = ecdsa.curve().stated();
                if (withCurve) {
                    parts.addAll(stated.subList(0, stated.size() - 1));
                }
                parts.add(DataObject.encode(0x86, ecdsa.encodedPoint()));
                if (withCurve) {
                    parts.add(stated.getLast());
                }
            }
            case TerminalKey.Rsa rsa -> {
                parts.add(DataObject.encode(0x81, BigIntegers.asUnsignedByteArray(rsa.modulus())));
                parts.add(DataObject.encode(0x82, BigIntegers.asUnsignedByteArray(rsa.exponent())));
            }
        }
        return DataObject.encode(0x7F49, parts);
    }

    private static byte[] authorisation(TerminalProfile profile) {
        byte bits = (byte) (profile.role().bits() | profile.rights());
        return DataObject.encode(
                0x7F4C, List.of(identifier(INSPECTION_SYSTEMS), DataObject.encode(0x53, new byte[] {bits})));
    }

    /** Tag, length and value. */
    private static byte[] identifier(String dotted) {
        try {
            return new ASN1ObjectIdentifier(dotted).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("An object identifier is always encodable: " + dotted, e);
        }
    }

    private static byte[] text(int tag, String text) {
        return DataObject.encode(tag, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] date(int tag, LocalDate day) {
        String digits = SIX_DIGITS.format(day);
        byte[] value = new byte[digits.length()];
        for (int i = 0; i < value.length; i++) {
            value[i] = (byte) (digits.charAt(i) - '0');
        }
        return DataObject.encode(tag, value);
    }
}
