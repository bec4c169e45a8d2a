package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What differs between two trust stores.
 *
 * @param authoritiesAdded certificates of authorities that only the later one has
 * @param authoritiesRemoved certificates of authorities that only the earlier one has
 * @param revocationsAdded revocation lists that only the later one has
 * @param revocationsRemoved revocation lists that only the earlier one has
 * @param signersAdded number of signers that only the later one has
 * @param signersRemoved number of signers that only the earlier one has
 * @param defectEntries entries of defect and deviation lists that the later one has more; negative if fewer
 * @param countriesAdded countries that only the later one has an authority of, two letters
 * @param countriesRemoved countries that only the earlier one has an authority of
 */
public record TrustDifference(
        List<TrustedCertificate> authoritiesAdded,
        List<TrustedCertificate> authoritiesRemoved,
        List<RevocationList> revocationsAdded,
        List<RevocationList> revocationsRemoved,
        int signersAdded,
        int signersRemoved,
        int defectEntries,
        Set<String> countriesAdded,
        Set<String> countriesRemoved) {

    /** Copies the collections. */
    public TrustDifference {
        authoritiesAdded = List.copyOf(authoritiesAdded);
        authoritiesRemoved = List.copyOf(authoritiesRemoved);
        revocationsAdded = List.copyOf(revocationsAdded);
        revocationsRemoved = List.copyOf(revocationsRemoved);
        countriesAdded = Set.copyOf(countriesAdded);
        countriesRemoved = Set.copyOf(countriesRemoved);
    }

    /** What the later store has that the earlier has not, and the other way round. */
    public static TrustDifference between(TrustStore earlier, TrustStore later) {
        return new TrustDifference(
                without(later.certificates(), earlier.certificates(), TrustedCertificate::sha256),
                without(earlier.certificates(), later.certificates(), TrustedCertificate::sha256),
                without(later.revocationLists(), earlier.revocationLists(), RevocationList::sha256),
                without(earlier.revocationLists(), later.revocationLists(), RevocationList::sha256),
                without(later.signers(), earlier.signers(), TrustedSigner::sha256)
                        .size(),
                without(earlier.signers(), later.signers(), TrustedSigner::sha256)
                        .size(),
                later.defectEntries() - earlier.defectEntries(),
                missing(later, earlier),
                missing(earlier, later));
    }

    /** Whether the two are the same. */
    public boolean isEmpty() {
        return authoritiesAdded.isEmpty()
                && authoritiesRemoved.isEmpty()
                && revocationsAdded.isEmpty()
                && revocationsRemoved.isEmpty()
                && signersAdded + signersRemoved == 0
                && defectEntries == 0;
    }

    private static <T> List<T> without(List<T> all, List<T> others, Function<T, String> identity) {
        Map<String, Boolean> known = others.stream().collect(Collectors.toMap(identity, other -> true, (a, b) -> a));
        List<T> rest = new ArrayList<>();
        for (T one : all) {
            if (!known.containsKey(identity.apply(one))) {
                rest.add(one);
            }
        }
        return rest;
    }

    private static Set<String> missing(TrustStore from, TrustStore in) {
        Set<String> countries = countries(from);
        countries.removeAll(countries(in));
        return countries;
    }

    private static Set<String> countries(TrustStore store) {
        return store.certificates().stream()
                .map(TrustedCertificate::country)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
