package org.lintas.emrtd.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.SignerChain.Verdict;
import org.lintas.emrtd.trust.StoreContents.DefectList;
import org.lintas.emrtd.trust.TrustStoreBuilder.Entry;

/** One file on its way into a trust store. What cannot be read or is not vouched for is told and never takes its neighbours along. */
final class FileImport {

    /** Most rejected entries that are told one by one; the count of the others is told in a last one. */
    static final int REJECTED_MAX = 1_000;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (CERTIFICATE|X509 CERTIFICATE|X509 CRL|CRL|CMS|PKCS7)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private final TrustStoreBuilder store;
    private final String source;
    private final Optional<Instant> at;
    private final List<RefusedMaterial> rejected = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<RevocationObject, Provenance> unverified = new LinkedHashMap<>();
    private final TreeSet<String> countries = new TreeSet<>();
    private Optional<SignedList> list = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private int certificates;
    private int entries;
    private int accepted;
    private int added;
    private int suppressed;

    FileImport(TrustStoreBuilder store, String source, Optional<Instant> at) {
        this.store = store;
        this.source = source;
        this.at = at;
    }

    /** Revocation lists that no authority here has signed yet. */
    Map<RevocationObject, Provenance> unverifiedLists() {
        return unverified;
    }

    ImportReport run(Octets file) {
        MaterialKind kind = MaterialKind.UNKNOWN;
        if (file.length() > TrustStoreBuilder.FILE_BYTES_MAX) {
            reject(source, "too-large", "longer than %d bytes".formatted(TrustStoreBuilder.FILE_BYTES_MAX));
        } else {
            kind = take(KeptFile.content(file.toByteArray()));
        }
        if (suppressed > 0) {
            rejected.add(new RefusedMaterial(source, "too-many", "%d more were rejected".formatted(suppressed)));
        }
        if (kind == MaterialKind.DIRECTORY) {
            // Signed lists in a directory speak for themselves alone.
            list = Optional.empty();
            issuer = Optional.empty();
        }
        Verdict verdict = list.map(SignedList::verdict).orElseGet(this::withoutSignature);
        return new ImportReport(
                source,
                kind,
                verdict.result(),
                verdict.code(),
                verdict.detail(),
                issuer.or(() -> list.flatMap(SignedList::signer)
                        .map(signer -> signer.issuer().text())),
                list.flatMap(SignedList::signer).map(signer -> signer.subject().text()),
                certificates,
                entries,
                accepted,
                added,
                countries.size(),
                rejected,
                findings);
    }

    private Verdict withoutSignature() {
        return rejected.isEmpty() || accepted > 0
                ? new Verdict(CheckResult.NOT_SUPPORTED, "ok", "not signed as a whole")
                : new Verdict(
                        CheckResult.NOT_SUPPORTED,
                        rejected.getFirst().code(),
                        rejected.getFirst().detail());
    }

    /** What a file seems to be by its beginning, for the order of several: certificates, lists, directory, then what they vouch for. */
    static int rank(Octets file) {
        byte[] content = KeptFile.content(file.toByteArray());
        if (DirectoryFile.looksLikeOne(content)) {
            return 2;
        }
        if (SignedList.looksLikeMasterList(content)) {
            return 1;
        }
        boolean certificates = certificate(content).isPresent()
                || new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----");
        return certificates ? 0 : 3;
    }

    private MaterialKind take(byte[] file) {
        if (DirectoryFile.looksLikeOne(file)) {
            new DirectoryFile(file).read(this);
            return MaterialKind.DIRECTORY;
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.contains("-----BEGIN ") ? takePem(text) : takeDer(file, source);
    }

    private MaterialKind takePem(String text) {
        Matcher blocks = PEM.matcher(text);
        MaterialKind kind = MaterialKind.UNKNOWN;
        for (int number = 1; blocks.find(); number++) {
            MaterialKind found = decoded(blocks.group(2))
                    .map(encoded -> takeDer(encoded, source))
                    .orElseGet(() -> reject(source, "malformed", "not base64"));
            kind = number == 1 ? found : kind;
        }
        return kind == MaterialKind.UNKNOWN && rejected.isEmpty()
                ? reject(source, "malformed", "no certificate and no list in PEM")
                : kind;
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A certificate, a revocation list or a signed list, in DER or BER. */
    MaterialKind takeDer(byte[] encoded, String place) {
        Optional<Certificate> certificate = certificate(encoded);
        if (certificate.isPresent()) {
            certificates++;
            issuer = Optional.of(certificate.get().issuer().text());
            takeCertificate(certificate.get(), provenance(MaterialKind.CERTIFICATE), place);
            return MaterialKind.CERTIFICATE;
        }
        try {
            takeRevocations(RevocationObject.of(encoded), place);
            return MaterialKind.REVOCATION_LIST;
        } catch (SignedObjectException noRevocations) {
            if (noRevocations.code().equals("crl-not-full")) {
                return reject(place, noRevocations.code(), "a partial or indirect revocation list");
            }
            return takeSigned(encoded, place);
        }
    }

    /** The certificate that the bytes are; empty if they are none. */
    static Optional<Certificate> certificate(byte[] encoded) {
        try {
            return Optional.of(Certificate.of(encoded));
        } catch (SignedObjectException none) {
            return Optional.empty();
        }
    }

    /**
     * Of a certificate on its own, which is trusted because it is given: an authority issues certificates, or issued itself; every
     * other is a signer.
     */
    void takeCertificate(Certificate certificate, Provenance provenance, String place) {
        boolean authority = certificate.isAuthority()
                || certificate
                        .subject()
                        .normalised()
                        .equals(certificate.issuer().normalised());
        Entry entry = authority
                ? store.putAuthority(certificate, provenance)
                : store.put(TrustedSigner.of(certificate, true, List.of(), provenance));
        count(entry, certificate.subject().country(), place);
    }

    void takeSigner(Certificate certificate, List<String> notes, String place) {
        certificates++;
        Provenance provenance = provenance(MaterialKind.DIRECTORY);
        count(
                store.put(TrustedSigner.of(certificate, false, notes, provenance)),
                certificate.subject().country(),
                place);
    }

    private void takeRevocations(RevocationObject revocations, String place) {
        entries++;
        issuer = Optional.of(revocations.issuer().text());
        Provenance provenance = provenance(MaterialKind.REVOCATION_LIST);
        Entry entry = store.put(revocations, provenance);
        if (entry == Entry.REFUSED && at.isEmpty()) {
            unverified.put(revocations, provenance);
        } else if (entry == Entry.REFUSED) {
            rejected(unsigned(place));
        } else {
            count(entry, revocations.issuer().country(), place);
        }
    }

    static RefusedMaterial unsigned(String place) {
        return new RefusedMaterial(place, "crl-not-verified", "signed by no trusted authority of its name");
    }

    private MaterialKind takeSigned(byte[] encoded, String place) {
        for (Certificate brought : SignedList.certificatesBeside(encoded)) {
            if (store.trustsFingerprint(brought)) {
                store.putAuthority(brought, provenance(MaterialKind.FINGERPRINT));
            }
        }
        SignedList signed = SignedList.read(encoded, store.authorities(), at.orElse(Instant.EPOCH));
        if (signed.kind() == MaterialKind.UNKNOWN) {
            return reject(place, signed.verdict().code(), signed.verdict().detail());
        }
        list = Optional.of(signed);
        findings.addAll(signed.findings());
        boolean vouchedFor = signed.verdict().result() == CheckResult.SUCCESSFUL;
        if (!vouchedFor) {
            reject(place, signed.verdict().code(), signed.verdict().detail());
        }
        try {
            takeContent(signed, Octets.of(encoded), vouchedFor);
        } catch (SignedObjectException malformed) {
            reject(place, malformed.code(), String.valueOf(malformed.getMessage()));
        }
        return signed.kind();
    }

    private void takeContent(SignedList signed, Octets encoded, boolean vouchedFor) throws SignedObjectException {
        Provenance provenance = new Provenance(
                source,
                signed.kind(),
                signed.signer().map(signer -> signer.subject().text()),
                at);
        switch (signed.kind()) {
            case MASTER_LIST, SIGNER_LIST -> takeCertificates(signed, provenance, vouchedFor);
            case DEFECT_LIST, DEVIATION_LIST -> {
                List<DefectEntries.Entry> found =
                        DefectEntries.read(signed.kind(), signed.content().toByteArray(), source);
                entries += found.size();
                if (vouchedFor) {
                    Entry entry = store.put(new DefectList(encoded, found, provenance));
                    accepted += found.size();
                    added += entry == Entry.ADDED ? found.size() : 0;
                }
            }
            case CERTIFICATE, REVOCATION_LIST, DIRECTORY, FINGERPRINT, UNKNOWN ->
                throw new IllegalStateException("not a signed list: " + signed.kind());
        }
    }

    private void takeCertificates(SignedList signed, Provenance provenance, boolean vouchedFor)
            throws SignedObjectException {
        List<byte[]> listed = signed.certificates();
        certificates += listed.size();
        for (int i = 0; vouchedFor && i < listed.size(); i++) {
            String place = "%s, certificate %d".formatted(source, i + 1);
            try {
                Certificate certificate = Certificate.of(listed.get(i));
                Entry entry = signed.kind() == MaterialKind.MASTER_LIST
                        ? store.putAuthority(certificate, provenance)
                        : store.put(TrustedSigner.of(certificate, true, List.of(), provenance));
                count(entry, certificate.subject().country(), place);
            } catch (SignedObjectException malformed) {
                reject(place, malformed.code(), String.valueOf(malformed.getMessage()));
            }
        }
    }

    private void count(Entry entry, String country, String place) {
        if (entry == Entry.REFUSED) {
            reject(place, "too-many", "the store is full");
            return;
        }
        accepted++;
        added += entry == Entry.ADDED ? 1 : 0;
        if (!country.isEmpty()) {
            countries.add(country);
        }
    }

    private Provenance provenance(MaterialKind kind) {
        return new Provenance(source, kind, Optional.empty(), at);
    }

    String source() {
        return source;
    }

    MaterialKind reject(String place, String code, String detail) {
        rejected(new RefusedMaterial(place, code, detail));
        return MaterialKind.UNKNOWN;
    }

    private void rejected(RefusedMaterial material) {
        if (rejected.size() < REJECTED_MAX) {
            rejected.add(material);
        } else {
            suppressed++;
        }
    }
}
