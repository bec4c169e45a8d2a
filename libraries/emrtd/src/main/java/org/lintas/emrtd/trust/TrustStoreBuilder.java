package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.trust.StoreContents.DefectList;
import org.lintas.emrtd.trust.StoreContents.VerifiedList;

/**
 * Gathers what a trust store holds. Whoever adds an authority's certificate says that it is trusted: nothing about it is proven
 * here. A list comes in only if a trusted authority vouches for its signer. Used by one thread.
 */
public final class TrustStoreBuilder {

    /** Most authorities and revocation lists of one store: all States together publish below 2,000; ten times that. */
    public static final int ENTRIES_MAX = 20_000;

    /** Most signers of one store: the Public Key Directory has about 30,000; several times that. */
    public static final int SIGNERS_MAX = 120_000;

    /** Longest file in bytes: the signers of the Public Key Directory take 79 MB as text; half as much again. */
    public static final int FILE_BYTES_MAX = 120 << 20;

    private final Set<String> trustedSigners = new HashSet<>();
    private final AuthorityIndex authorities = new AuthorityIndex(trustedSigners);
    private final Map<String, TrustedSigner> signers = new LinkedHashMap<>();
    private final Map<RevocationObject, List<Provenance>> lists = new LinkedHashMap<>();
    private final Map<RevocationObject, Provenance> unverified = new LinkedHashMap<>();
    private final Map<String, DefectList> defectLists = new LinkedHashMap<>();
    private final List<RefusedMaterial> refused = new ArrayList<>();

    private final Set<String> fingerprints = new HashSet<>();

    TrustStoreBuilder() {}

    /**
     * Trusts the authority whose certificate has this SHA-256, when a signed list brings it along. For who has the fingerprint from
     * elsewhere, but not the certificate: read out on the telephone, or printed.
     *
     * @param sha256 of the certificate, in hexadecimal
     */
    public TrustStoreBuilder trustFingerprint(String sha256) {
        fingerprints.add(sha256.toLowerCase(Locale.ROOT));
        return this;
    }

    boolean trustsFingerprint(Certificate certificate) {
        return fingerprints.contains(certificate.sha256());
    }

    TrustStoreBuilder carryOver(StoreContents contents) {
        contents.anchors().forEach(authorities::put);
        contents.signers().forEach(this::carryOver);
        contents.lists().forEach(list -> lists.put(list.object(), new ArrayList<>(list.sources())));
        contents.defectLists().forEach(list -> defectLists.put(list.encoded().sha256(), list));
        return this;
    }

    /**
     * Adds a file of any {@link MaterialKind}, without an account of it; a revocation list may come before its authority. What
     * does not come in is told in {@link TrustStore#refused()}.
     *
     * @param file its content
     * @param source where it came from, for provenance
     */
    public TrustStoreBuilder add(Octets file, String source) {
        FileImport work = new FileImport(this, source, Optional.empty());
        refused.addAll(work.run(file).rejected());
        work.unverifiedLists().forEach(unverified::put);
        return this;
    }

    /**
     * Brings in a file of any {@link MaterialKind}, at most {@link #FILE_BYTES_MAX} bytes. Lists are held against the authorities
     * that are here already: bring in certificates first.
     *
     * @param file its content
     * @param source where it came from, for provenance
     * @param at instant at which signers must be within their time
     */
    public ImportReport importFile(Octets file, String source, Instant at) {
        ImportReport report = new FileImport(this, source, Optional.of(at)).run(file);
        refused.addAll(report.rejected());
        return report;
    }

    /**
     * Brings in files as {@link #importFile} does: certificates first, then signed lists, directories and revocation lists, whatever
     * their order.
     *
     * @return one report a file, in the order of the files
     */
    public List<ImportReport> importFiles(List<TrustFolder.Offered> files, Instant at) {
        ImportReport[] reports = new ImportReport[files.size()];
        List<Integer> order = Stream.iterate(0, index -> index + 1)
                .limit(files.size())
                .sorted(Comparator.comparingInt(
                        index -> FileImport.rank(files.get(index).content())))
                .toList();
        for (int index : order) {
            TrustFolder.Offered file = files.get(index);
            reports[index] = importFile(file.content(), file.name(), at);
        }
        return List.of(reports);
    }

    /** The store of everything that came in. */
    public TrustStore build() {
        List<RefusedMaterial> turnedAway = new ArrayList<>(refused);
        unverified.forEach((list, source) -> {
            if (put(list, source) == Entry.REFUSED) {
                turnedAway.add(FileImport.unsigned(source.file()));
            }
        });
        unverified.clear();
        refused.clear();
        refused.addAll(turnedAway);
        List<VerifiedList> verified = new ArrayList<>();
        lists.forEach((list, sources) -> verified.add(new VerifiedList(list, sources)));
        return new TrustStore(
                new StoreContents(
                        List.copyOf(authorities.all()),
                        List.copyOf(signers.values()),
                        verified,
                        List.copyOf(defectLists.values())),
                turnedAway);
    }

    /** What became of one entry. */
    enum Entry {
        /** It is new here. */
        ADDED,
        /** It was here before. */
        KNOWN,
        /** It is not vouched for, or there is no more room. */
        REFUSED
    }

    Authorities authorities() {
        return authorities;
    }

    Entry putAuthority(Certificate certificate, Provenance source) {
        Optional<Anchor> known = authorities.of(certificate.sha256());
        if (known.isPresent()) {
            authorities.put(known.get().alsoFrom(source));
            return Entry.KNOWN;
        }
        if (authorities.size() + lists.size() >= ENTRIES_MAX) {
            return Entry.REFUSED;
        }
        authorities.put(new Anchor(certificate, AnchorLint.examine(certificate), List.of(source)));
        return Entry.ADDED;
    }

    Entry put(TrustedSigner signer) {
        boolean known = signers.containsKey(signer.sha256());
        if (!known && signers.size() >= SIGNERS_MAX) {
            return Entry.REFUSED;
        }
        carryOver(signer);
        return known ? Entry.KNOWN : Entry.ADDED;
    }

    private void carryOver(TrustedSigner signer) {
        signers.merge(signer.sha256(), signer, TrustedSigner::and);
        if (signer.trusted()) {
            trustedSigners.add(signer.sha256());
        }
    }

    /** A revocation list comes in if an authority of its name signed it. */
    Entry put(RevocationObject list, Provenance source) {
        List<Provenance> known = lists.get(list);
        if (known != null) {
            if (!known.contains(source)) {
                known.add(source);
            }
            return Entry.KNOWN;
        }
        if (authorities.size() + lists.size() >= ENTRIES_MAX || !isSigned(list)) {
            return Entry.REFUSED;
        }
        lists.put(list, new ArrayList<>(List.of(source)));
        return Entry.ADDED;
    }

    private boolean isSigned(RevocationObject list) {
        Stream<Anchor> byName = authorities.anchorsByName(list.issuer().normalised()).stream();
        Stream<Anchor> byKey = list.authorityKeyIdentifier().stream()
                .flatMap(key -> authorities.anchorsByKey(key).stream())
                .filter(anchor -> anchor.country().equals(list.issuer().country()));
        return Stream.concat(byName, byKey).distinct().anyMatch(anchor -> isSigned(list, anchor));
    }

    private static boolean isSigned(RevocationObject list, Anchor anchor) {
        try {
            return anchor.key().isPresent() && list.isSignedBy(anchor.key().get());
        } catch (UnsupportedKeyException unsupported) {
            return false;
        }
    }

    Entry put(DefectList list) {
        return defectLists.put(list.encoded().sha256(), list) == null ? Entry.ADDED : Entry.KNOWN;
    }
}
