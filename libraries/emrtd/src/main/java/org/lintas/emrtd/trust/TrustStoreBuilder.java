package org.lintas.emrtd.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.trust.TrustStore.VerifiedList;

/**
 * Gathers certificates and revocation lists for a trust store. Whoever adds a certificate says that it is trusted: nothing
 * about it is proven here. A revocation list comes in only if a trusted authority signed it. Used by one thread.
 */
public final class TrustStoreBuilder {

    /** Most certificates and lists of one store: all States together publish below 2,000; ten times that. */
    public static final int ENTRIES_MAX = 20_000;

    /** Longest file in bytes: all certificates of the world as text need below 10 MB; doubled. */
    public static final int FILE_BYTES_MAX = 20 << 20;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (CERTIFICATE|X509 CRL)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private final Map<Certificate, List<String>> certificates = new LinkedHashMap<>();
    private final Map<RevocationObject, List<String>> lists = new LinkedHashMap<>();
    private final List<RefusedMaterial> refused = new ArrayList<>();

    TrustStoreBuilder() {}

    /**
     * Adds what a file holds: a certificate or a revocation list in DER, or any number of both in PEM. What cannot be read
     * is refused and told in {@link TrustStore#refused()}.
     *
     * @param file its content
     * @param source where it came from, for provenance
     */
    public TrustStoreBuilder add(Octets file, String source) {
        if (file.length() > FILE_BYTES_MAX) {
            return refuse(source, "too-large", "longer than %d bytes".formatted(FILE_BYTES_MAX));
        }
        String text = new String(file.toByteArray(), StandardCharsets.ISO_8859_1);
        return text.contains("-----BEGIN ") ? addPem(text, source) : addDer(file.toByteArray(), source);
    }

    private TrustStoreBuilder addPem(String text, String source) {
        Matcher blocks = PEM.matcher(text);
        boolean any = false;
        while (blocks.find()) {
            any = true;
            byte[] encoded = Base64.getMimeDecoder().decode(blocks.group(2));
            addDer(encoded, source);
        }
        return any ? this : refuse(source, "malformed", "no certificate and no revocation list in PEM");
    }

    private TrustStoreBuilder addDer(byte[] encoded, String source) {
        if (certificates.size() + lists.size() >= ENTRIES_MAX) {
            return refuse(source, "too-many", "more than %d entries".formatted(ENTRIES_MAX));
        }
        try {
            carryOver(Certificate.of(encoded), List.of(source));
        } catch (SignedObjectException noCertificate) {
            try {
                carryOver(RevocationObject.of(encoded), List.of(source));
            } catch (SignedObjectException noList) {
                boolean partial = noList.code().equals("crl-not-full");
                return refuse(
                        source,
                        partial ? noList.code() : "malformed",
                        "neither a certificate nor a full revocation list");
            }
        }
        return this;
    }

    /**
     * Adds the authorities of a master list, if an authority of {@code roots} vouches for its signer. Those roots come from
     * somewhere else than the list.
     *
     * @param file the list, as published
     * @param source where it came from, for provenance
     * @param roots who may vouch for the signer of a list
     * @param at instant at which the signer must be within its time
     */
    public MasterListReport addMasterList(Octets file, String source, TrustStore roots, Instant at) {
        MasterList list = MasterList.read(file.toByteArray(), roots, at);
        boolean vouchedFor = list.verdict().result() == CheckResult.SUCCESSFUL;
        int before = certificates.size();
        if (vouchedFor) {
            list.certificates().forEach(encoded -> addListed(encoded, source));
        } else {
            refuse(source, list.verdict().code(), list.verdict().detail());
        }
        return new MasterListReport(
                source,
                list.verdict().result(),
                list.verdict().code(),
                list.verdict().detail(),
                list.signer().map(signer -> signer.subject().text()),
                list.signer().map(signer -> signer.subject().country()).orElse(""),
                list.certificates().size(),
                certificates.size() - before);
    }

    private void addListed(byte[] encoded, String source) {
        if (certificates.size() + lists.size() >= ENTRIES_MAX) {
            refuse(source, "too-many", "more than %d entries".formatted(ENTRIES_MAX));
            return;
        }
        try {
            carryOver(Certificate.of(encoded), List.of(source));
        } catch (SignedObjectException malformed) {
            refuse(source, malformed.code(), String.valueOf(malformed.getMessage()));
        }
    }

    private TrustStoreBuilder refuse(String source, String code, String detail) {
        refused.add(new RefusedMaterial(source, code, detail));
        return this;
    }

    void carryOver(Certificate certificate, List<String> sources) {
        certificates.computeIfAbsent(certificate, absent -> new ArrayList<>()).addAll(sources);
    }

    void carryOver(RevocationObject list, List<String> sources) {
        lists.computeIfAbsent(list, absent -> new ArrayList<>()).addAll(sources);
    }

    /** The store of everything added so far that is good. */
    public TrustStore build() {
        List<Anchor> anchors = certificates.entrySet().stream()
                .map(entry -> AnchorLint.describe(entry.getKey(), entry.getValue()))
                .toList();
        List<RefusedMaterial> turnedAway = new ArrayList<>(refused);
        List<VerifiedList> verified = new ArrayList<>();
        lists.forEach((list, sources) -> {
            if (anchors.stream().anyMatch(anchor -> signed(anchor, list))) {
                verified.add(new VerifiedList(describe(list, sources), list));
            } else {
                turnedAway.add(new RefusedMaterial(
                        String.join(", ", sources), "crl-not-verified", "signed by no trusted authority of its name"));
            }
        });
        return new TrustStore(id(anchors, verified), anchors, verified, turnedAway);
    }

    private static boolean signed(Anchor anchor, RevocationObject list) {
        boolean sameName =
                anchor.certificate().subject().normalised().equals(list.issuer().normalised());
        if (!sameName || anchor.key().isEmpty()) {
            return false;
        }
        try {
            return list.isSignedBy(anchor.key().get());
        } catch (UnsupportedKeyException unsupported) {
            return false;
        }
    }

    private static RevocationList describe(RevocationObject list, List<String> sources) {
        return new RevocationList(
                Octets.of(list.encoded()),
                list.sha256(),
                list.issuer().country(),
                list.issuer().text(),
                list.thisUpdate(),
                list.nextUpdate(),
                list.size(),
                sources);
    }

    /** Independent of the order in which things were added and of where they came from. */
    private static String id(List<Anchor> anchors, List<VerifiedList> lists) {
        TreeSet<String> hashes = new TreeSet<>();
        anchors.forEach(
                anchor -> hashes.add("certificate " + anchor.description().sha256()));
        lists.forEach(list -> hashes.add("list " + list.description().sha256()));
        return Octets.of(String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII))
                .sha256();
    }
}
