package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.lintas.simulators.authority.CertificateWriter.Issuer;
import org.lintas.simulators.authority.CertificateWriter.Subject;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/**
 * The certification authority of one State: a country signing key for every five years, a document signer for every year,
 * revocation lists. The same State and seed give the same certificates byte for byte. Keys are made when first needed and kept;
 * an RSA key takes a quarter of a second. Thread-safe.
 */
public final class IssuingAuthority {

    /** Length of RSA keys of country signers in bits (Doc 9303-12, 4.4.1 recommends at least 3,072). */
    private static final int COUNTRY_SIGNER_RSA_BITS = 3_072;

    /** Length of RSA keys of document signers in bits (Doc 9303-12, 4.4.1 recommends at least 2,048). */
    private static final int DOCUMENT_SIGNER_RSA_BITS = 2_048;

    /** Years back from now from which documents can still be valid or lately expired. */
    private static final int YEARS_BACK = CertificateProfile.PASSPORT_YEARS + 1;

    private final SimulatedState state;
    private final long seed;
    private final CertificateWriter writer;
    private final Map<String, KeyCertificate> countrySigners = new ConcurrentHashMap<>();
    private final Map<String, KeyCertificate> documentSigners = new ConcurrentHashMap<>();
    private final Map<Integer, SealSigner> sealSigners = new ConcurrentHashMap<>();

    private IssuingAuthority(SimulatedState state, long seed) {
        this.state = state;
        this.seed = seed;
        this.writer = new CertificateWriter(state, seed);
    }

    /** The authority of a State in the world of this seed. */
    public static IssuingAuthority of(SimulatedState state, long seed) {
        return new IssuingAuthority(state, seed);
    }

    /** Whose authority it is. */
    public SimulatedState state() {
        return state;
    }

    /** The self-signed certificates, DER, under which documents can be valid on this day or have lately expired; oldest first. */
    public List<byte[]> countrySigners(LocalDate at) {
        return periods(at)
                .mapToObj(period ->
                        encoded(countrySigner(Standing.GENUINE, period).certificate()))
                .toList();
    }

    /** The link certificates, DER, by which each of those country signers but the first was vouched for by the one before it. */
    public List<byte[]> linkCertificates(LocalDate at) {
        return periods(at).skip(1).mapToObj(period -> encoded(link(period))).toList();
    }

    /** The revocation list of this instant, DER: names the revoked document signers, signed by the newest country signer. */
    public byte[] revocationList(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<RevocationListWriter.Entry> revoked = IntStream.rangeClosed(day.getYear() - YEARS_BACK, day.getYear())
                .mapToObj(year -> new RevocationListWriter.Entry(
                        writer.serial(serialPurpose(Standing.REVOKED, year)), LocalDate.of(year, 1, 1)))
                .toList();
        KeyCertificate newest = countrySigner(Standing.GENUINE, CertificateProfile.period(day.getYear()));
        return RevocationListWriter.write(newest, at, revoked);
    }

    /** The document signer that signs on this day. */
    KeyCertificate documentSigner(Standing standing, LocalDate day) {
        return documentSigners.computeIfAbsent(
                standing + " " + day.getYear(), name -> makeDocumentSigner(standing, day.getYear()));
    }

    /** The signer of visible seals that signs on this day. */
    public SealSigner sealSigner(LocalDate day) {
        return sealSigners.computeIfAbsent(day.getYear(), this::makeSealSigner);
    }

    private SealSigner makeSealSigner(int year) {
        KeyCertificate country = countrySigner(Standing.GENUINE, CertificateProfile.period(year));
        SigningKey.EllipticCurveKey key = SigningKey.forSeals(state, random("seal signer " + year));
        Subject subject = new Subject(
                writer.sealSignerName(SealSigner.NAME),
                "seal signer " + year,
                CertificateProfile.documentSigner(year),
                key.publicKey());
        Issuer issuer = new Issuer(country.certificate().getSubject(), country.key());
        return new SealSigner(key, writer.sealSigner(issuer, subject), state);
    }

    private KeyCertificate makeDocumentSigner(Standing standing, int year) {
        KeyCertificate country = countrySigner(standing, CertificateProfile.period(year));
        SigningKey key = SigningKey.generate(
                state, DOCUMENT_SIGNER_RSA_BITS, random("document signer " + standing + " " + year));
        String label = standing == Standing.REVOKED ? year + "-2" : year + "-1";
        Subject subject = new Subject(
                writer.documentSignerName(label),
                serialPurpose(standing, year),
                CertificateProfile.documentSigner(year),
                key.publicKey());
        Issuer issuer = new Issuer(country.certificate().getSubject(), country.key());
        return new KeyCertificate(key, writer.documentSigner(issuer, subject));
    }

    /** Revoked signers hang under the genuine country signer, unknown ones under another key of the same name. */
    private KeyCertificate countrySigner(Standing standing, int period) {
        String role = standing == Standing.UNKNOWN ? "country signer, unknown " : "country signer ";
        return countrySigners.computeIfAbsent(role + period, purpose -> makeCountrySigner(purpose, period));
    }

    private KeyCertificate makeCountrySigner(String purpose, int period) {
        SigningKey key = SigningKey.generate(state, COUNTRY_SIGNER_RSA_BITS, random(purpose));
        X500Name name = writer.countrySignerName();
        Subject subject = new Subject(name, purpose, CertificateProfile.countrySigner(period), key.publicKey());
        return new KeyCertificate(key, writer.countrySigner(new Issuer(name, key), subject));
    }

    private X509CertificateHolder link(int period) {
        KeyCertificate before = countrySigner(Standing.GENUINE, period - 1);
        KeyCertificate after = countrySigner(Standing.GENUINE, period);
        X500Name name = writer.countrySignerName();
        Subject subject = new Subject(
                name,
                "link " + period,
                CertificateProfile.countrySigner(period),
                after.certificate().getSubjectPublicKeyInfo());
        return writer.countrySigner(new Issuer(name, before.key()), subject);
    }

    private SeededRandom random(String purpose) {
        return SeededRandom.of(seed, state + " " + purpose);
    }

    private static String serialPurpose(Standing standing, int year) {
        return "document signer " + standing + " " + year;
    }

    private static IntStream periods(LocalDate at) {
        return IntStream.rangeClosed(
                CertificateProfile.period(at.getYear() - YEARS_BACK), CertificateProfile.period(at.getYear()));
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A certificate just made is always encodable.", e);
        }
    }

    /** How a document signer stands. */
    enum Standing {
        GENUINE,
        /** Stolen on its first day, and on every revocation list since. */
        REVOKED,
        /** Certified by a country signing key that nobody published. */
        UNKNOWN
    }
}
