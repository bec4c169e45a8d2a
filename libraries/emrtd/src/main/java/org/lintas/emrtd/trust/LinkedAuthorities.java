package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.signatures.Certificate;

/**
 * Trusted authorities, and the later keys of the same ones that link certificates lead to: with such a certificate an authority signs
 * its new key with its old one (Doc 9303-12, 8th edition, 3.1), so that whoever trusts the old one can follow. Only for signers of
 * lists; the signer of a document is looked up among authorities alone (BSI TR-03135-1 v2.5, 5.6.4.3.3).
 */
final class LinkedAuthorities implements Authorities {

    /** Most links of one country that are followed: real lists have below ten keys for an authority. */
    static final int LINKS_MAX = 16;

    private final Authorities trusted;
    private final List<Anchor> reached = new ArrayList<>();

    private LinkedAuthorities(Authorities trusted) {
        this.trusted = trusted;
    }

    /** Follows, from what is trusted, those of the certificates that are authorities of the country and valid at the instant. */
    static LinkedAuthorities of(Authorities trusted, List<Certificate> brought, String country, Instant at) {
        LinkedAuthorities linked = new LinkedAuthorities(trusted);
        List<Anchor> left = new ArrayList<>(brought.stream()
                .filter(certificate -> certificate.isAuthority()
                        && certificate.isValidAt(at)
                        && certificate.subject().country().equals(country))
                .map(certificate -> new Anchor(certificate, AnchorLint.examine(certificate), List.of()))
                .filter(Anchor::link)
                .limit(LINKS_MAX)
                .toList());
        boolean further = true;
        while (further) {
            List<Anchor> next =
                    left.stream().filter(link -> linked.vouchesFor(link)).toList();
            left.removeAll(next);
            linked.reached.addAll(next);
            further = !next.isEmpty();
        }
        return linked;
    }

    private boolean vouchesFor(Anchor link) {
        return SignerChains.build(link.certificate(), this).outcome().result() == CheckResult.SUCCESSFUL;
    }

    @Override
    public List<Anchor> anchorsByKey(String keyIdentifier) {
        return Stream.concat(
                        trusted.anchorsByKey(keyIdentifier).stream(),
                        reached.stream()
                                .filter(link -> link.certificate()
                                        .subjectKeyIdentifier()
                                        .filter(keyIdentifier::equals)
                                        .isPresent()))
                .toList();
    }

    @Override
    public List<Anchor> anchorsByName(String normalisedName) {
        return Stream.concat(
                        trusted.anchorsByName(normalisedName).stream(),
                        reached.stream()
                                .filter(link -> link.certificate()
                                        .subject()
                                        .normalised()
                                        .equals(normalisedName)))
                .toList();
    }

    @Override
    public boolean trustsSigner(String certificateSha256) {
        return trusted.trustsSigner(certificateSha256);
    }
}
