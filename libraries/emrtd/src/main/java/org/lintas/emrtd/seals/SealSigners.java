package org.lintas.emrtd.seals;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustedSigner;

/**
 * Where the certificates of those who sign seals are found. What it gives need not be trusted: each is used only if a trusted
 * authority issued it.
 */
@FunctionalInterface
public interface SealSigners {

    /** Most certificates that are looked at for one seal: a State has some tens of seal signers in use at a time. */
    int CANDIDATES_MAX = 256;

    /**
     * Certificates, DER, that may be a signer's; more than the right one may be among them.
     *
     * @param country two letters in upper case of the signer's country; empty text if the seal does not say
     * @param reference how the seal names its signer
     */
    List<Octets> candidates(String country, SignerReference reference);

    /** No certificates: only those that stand in seals themselves are used. */
    static SealSigners none() {
        return (country, reference) -> List.of();
    }

    /** These certificates, DER, found by country; what is no certificate is left out. */
    static SealSigners of(Collection<Octets> certificates) {
        List<Octets> all = List.copyOf(certificates);
        Map<String, List<Octets>> byCountry =
                all.stream().collect(Collectors.groupingBy(SealSigners::country, Collectors.toUnmodifiableList()));
        return (country, reference) ->
                country.isEmpty() ? all : byCountry.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
    }

    /**
     * The signers that a trust store knows: first those that the seal's reference may mean, then the others of the country, the
     * longest valid first, {@link #CANDIDATES_MAX} together.
     */
    static SealSigners of(TrustStore trust) {
        Map<String, List<TrustedSigner>> byCountry = trust.signers().stream()
                .sorted(Comparator.comparing(TrustedSigner::notAfter).reversed())
                .collect(Collectors.groupingBy(TrustedSigner::country));
        return (country, reference) -> {
            List<TrustedSigner> known = country.isEmpty()
                    ? byCountry.values().stream().flatMap(List::stream).toList()
                    : byCountry.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
            return Stream.concat(
                            known.stream().filter(signer -> SignerSearch.mayMean(reference, signer)),
                            known.stream().filter(signer -> !SignerSearch.mayMean(reference, signer)))
                    .limit(CANDIDATES_MAX)
                    .map(TrustedSigner::encoded)
                    .toList();
        };
    }

    private static String country(Octets encoded) {
        try {
            return Certificate.of(encoded.toByteArray()).subject().country();
        } catch (SignedObjectException none) {
            return "";
        }
    }
}
