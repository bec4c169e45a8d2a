package org.lintas.documents.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustContents.Country;
import org.lintas.documents.TrustContents.Entry;
import org.lintas.documents.TrustContents.KeyCount;
import org.lintas.documents.TrustContents.Kind;
import org.lintas.documents.TrustContents.Page;
import org.lintas.documents.TrustContents.Period;
import org.lintas.documents.TrustContents.RevocationState;
import org.lintas.documents.TrustSearch;
import org.lintas.emrtd.trust.RevocationList;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustedCertificate;
import org.lintas.emrtd.trust.TrustedSigner;

/** One snapshot of the trust store as people search it. Immutable. */
final class TrustCatalogue {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::country)
            .thenComparing(Entry::kind)
            .thenComparing(Entry::notAfter)
            .thenComparing(Entry::sha256);

    /**
     * A certificate with the texts that a search looks at.
     *
     * @param entry the certificate
     * @param words its names and the kind of its key in lower case
     * @param numbers its numbers in hexadecimal, with blanks between them
     */
    private record Line(Entry entry, String words, String numbers) {

        static Line of(Entry entry) {
            return new Line(
                    entry,
                    String.join(" ", entry.country(), entry.subject(), entry.issuer(), entry.key())
                            .toLowerCase(Locale.ROOT),
                    String.join(" ", entry.serialNumber(), entry.keyIdentifier(), entry.sha256()));
        }

        boolean has(String word) {
            return words.contains(word) || numbers.contains(word.replace(":", ""));
        }
    }

    private final long number;
    private final List<Line> lines;
    private final Map<String, Entry> bySha256 = new HashMap<>();
    private final List<RevocationList> revocationLists;

    private TrustCatalogue(long number, List<Entry> entries, List<RevocationList> revocationLists) {
        this.number = number;
        this.lines = entries.stream().sorted(ORDER).map(Line::of).toList();
        entries.forEach(entry -> bySha256.put(entry.sha256(), entry));
        this.revocationLists = revocationLists;
    }

    /** The catalogue of a store, in which what an earlier one lacks is fresh. */
    static TrustCatalogue of(long number, TrustStore store, TrustStore before) {
        Set<String> known = new HashSet<>();
        before.certificates().forEach(certificate -> known.add(certificate.sha256()));
        before.signers().forEach(signer -> known.add(signer.sha256()));
        List<Entry> entries = new ArrayList<>();
        store.certificates().forEach(certificate -> entries.add(entry(certificate, known)));
        store.signers().forEach(signer -> entries.add(entry(signer, known)));
        return new TrustCatalogue(number, entries, store.revocationLists());
    }

    long number() {
        return number;
    }

    Optional<Entry> find(String sha256) {
        return Optional.ofNullable(bySha256.get(sha256));
    }

    Page search(TrustSearch search, Instant now) {
        List<String> words =
                search.words().isEmpty() ? List.of() : List.of(search.words().split("\\s+", -1));
        List<Entry> found = lines.stream()
                .filter(line -> words.stream().allMatch(line::has))
                .map(Line::entry)
                .filter(entry -> fits(entry, search))
                .filter(entry -> isValid(entry, search, now))
                .toList();
        List<Entry> page = found.stream()
                .skip((search.page() - 1L) * TrustContents.PAGE_LENGTH)
                .limit(TrustContents.PAGE_LENGTH)
                .toList();
        return new Page(page, search.page(), found.size());
    }

    private static boolean fits(Entry entry, TrustSearch search) {
        return (search.country().isEmpty() || entry.country().equals(search.country()))
                && search.kind().map(kind -> kind == entry.kind()).orElse(true)
                && (!search.fresh() || entry.fresh())
                && (!search.unusual() || !entry.findings().isEmpty());
    }

    private static boolean isValid(Entry entry, TrustSearch search, Instant now) {
        boolean begun = entry.notBefore().filter(now::isBefore).isEmpty();
        boolean over = entry.notAfter().isBefore(now);
        return switch (search.validity()) {
            case ANY -> true;
            case IN_FORCE -> begun && !over;
            case EXPIRING ->
                !over
                        && entry.notAfter()
                                .isBefore(now.atOffset(ZoneOffset.UTC)
                                        .plusMonths(search.months())
                                        .toInstant());
            case EXPIRED -> over;
            case NOT_YET -> !begun;
        };
    }

    List<KeyCount> keys(Instant now) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.stream()
                .map(Line::entry)
                .filter(entry -> entry.kind() == Kind.AUTHORITY && isInForce(entry, now))
                .forEach(entry -> counts.merge(entry.key(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new KeyCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(KeyCount::count).reversed().thenComparing(KeyCount::key))
                .toList();
    }

    List<Country> countries(Instant now) {
        Map<String, List<Entry>> authorities = new TreeMap<>();
        Map<String, List<RevocationList>> revocations =
                revocationLists.stream().collect(Collectors.groupingBy(RevocationList::country));
        revocations.keySet().forEach(country -> authorities.put(country, new ArrayList<>()));
        lines.stream()
                .map(Line::entry)
                .filter(entry -> entry.kind() == Kind.AUTHORITY)
                .forEach(entry -> authorities
                        .computeIfAbsent(entry.country(), absent -> new ArrayList<>())
                        .add(entry));
        List<Country> countries = new ArrayList<>();
        authorities.forEach((code, entries) ->
                countries.add(country(code, entries, newest(revocations.getOrDefault(code, List.of())), now)));
        return countries;
    }

    private static Optional<RevocationList> newest(List<RevocationList> lists) {
        return lists.stream().max(Comparator.comparing(RevocationList::thisUpdate));
    }

    private static Country country(String code, List<Entry> entries, Optional<RevocationList> newest, Instant now) {
        Optional<Instant> due = newest.flatMap(RevocationList::nextUpdate);
        RevocationState state = newest.isEmpty()
                ? RevocationState.MISSING
                : due.filter(now::isAfter).isPresent() ? RevocationState.STALE : RevocationState.CURRENT;
        int inForce = Math.toIntExact(
                entries.stream().filter(entry -> isInForce(entry, now)).count());
        return new Country(code, entries.size(), inForce, coverage(entries), state, due);
    }

    /** The periods of validity, those that touch or overlap as one. */
    private static List<Period> coverage(List<Entry> entries) {
        List<Period> periods = new ArrayList<>();
        entries.stream()
                .map(entry -> new Period(entry.notBefore().orElse(entry.notAfter()), entry.notAfter()))
                .sorted(Comparator.comparing(Period::from))
                .forEach(next -> {
                    if (periods.isEmpty()
                            || next.from().isAfter(periods.getLast().to())) {
                        periods.add(next);
                    } else if (next.to().isAfter(periods.getLast().to())) {
                        periods.set(
                                periods.size() - 1, new Period(periods.getLast().from(), next.to()));
                    }
                });
        return periods;
    }

    private static boolean isInForce(Entry entry, Instant now) {
        return entry.notBefore().filter(now::isBefore).isEmpty()
                && !entry.notAfter().isBefore(now);
    }

    private static Entry entry(TrustedCertificate certificate, Set<String> known) {
        return new Entry(
                certificate.link() ? Kind.LINK : Kind.AUTHORITY,
                certificate.sha256(),
                certificate.country(),
                certificate.subject(),
                certificate.issuer(),
                certificate.serialNumber(),
                certificate.keyIdentifier(),
                Optional.of(certificate.notBefore()),
                certificate.notAfter(),
                certificate.algorithm(),
                certificate.key(),
                certificate.findings(),
                certificate.sources(),
                !known.contains(certificate.sha256()));
    }

    /** Of a signer the store keeps its issuer and its serial number as one reference, the number after the last blank. */
    private static Entry entry(TrustedSigner signer, Set<String> known) {
        String reference = signer.issuerReference();
        int blank = reference.lastIndexOf(' ');
        return new Entry(
                signer.trusted() ? Kind.TRUSTED_SIGNER : Kind.KNOWN_SIGNER,
                signer.sha256(),
                signer.country(),
                signer.subject(),
                reference.substring(0, Math.max(0, blank)),
                reference.substring(blank + 1),
                signer.keyIdentifier(),
                Optional.empty(),
                signer.notAfter(),
                "",
                "",
                signer.findings(),
                signer.sources(),
                !known.contains(signer.sha256()));
    }
}
