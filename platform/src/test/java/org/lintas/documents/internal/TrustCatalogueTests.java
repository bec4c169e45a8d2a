package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lintas.documents.TrustContents.Country;
import org.lintas.documents.TrustContents.Entry;
import org.lintas.documents.TrustContents.Kind;
import org.lintas.documents.TrustContents.Page;
import org.lintas.documents.TrustContents.RevocationState;
import org.lintas.documents.TrustSearch;
import org.lintas.documents.TrustSearch.Validity;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.states.SimulatedState;

class TrustCatalogueTests {

    private static final Instant NOW = DocumentBench.NOW;

    private final IssuingAuthority home = DocumentBench.authority(SimulatedState.MERANDA);
    private final IssuingAuthority other = DocumentBench.authority(SimulatedState.RAHBA);
    private final TrustStore before = store(TrustStore.builder(), home.countrySigners(DocumentBench.TODAY));
    private final TrustStore now = store(
            store(before.extend(), other.countrySigners(DocumentBench.TODAY)).extend(),
            List.of(
                    home.linkCertificates(DocumentBench.TODAY).getFirst(),
                    home.revocationList(NOW.minus(Duration.ofDays(1)))));
    private final TrustCatalogue catalogue = TrustCatalogue.of(7, now, before);

    private static TrustStore store(TrustStoreBuilder builder, List<byte[]> files) {
        files.forEach(file -> builder.add(Octets.of(file), "a file"));
        return builder.build();
    }

    private static TrustSearch search(String words) {
        return new TrustSearch(words, "", Optional.empty(), Validity.ANY, 6, false, false, 1);
    }

    private List<Entry> found(String words) {
        return catalogue.search(search(words), NOW).entries();
    }

    @Test
    void findsByCountrySubjectAndNumbersInAnyForm() {
        Entry one = found("qr").getFirst();
        assertThat(found("")).hasSize(now.certificates().size());
        assertThat(found("QR")).allMatch(entry -> entry.country().equals("QR")).hasSameSizeAs(certificates(other));
        assertThat(found(one.serialNumber().toUpperCase(Locale.ROOT))).contains(one);
        assertThat(found(one.keyIdentifier().replaceAll("(..)(?!$)", "$1:"))).contains(one);
        assertThat(found(one.sha256().substring(0, 12))).containsExactly(one);
        assertThat(found("QR " + one.serialNumber())).contains(one);
        assertThat(found("QR nowhere")).isEmpty();
        assertThat(catalogue.find(one.sha256())).contains(one);
    }

    private static List<byte[]> certificates(IssuingAuthority authority) {
        return authority.countrySigners(DocumentBench.TODAY);
    }

    @Test
    void filtersByKindNewsAndFindings() {
        TrustSearch links = new TrustSearch("", "", Optional.of(Kind.LINK), Validity.ANY, 6, false, false, 1);
        assertThat(catalogue.search(links, NOW).entries()).singleElement().satisfies(link -> {
            assertThat(link.country()).isEqualTo("QM");
            assertThat(link.fresh()).isTrue();
        });
        TrustSearch fresh = new TrustSearch("", "", Optional.empty(), Validity.ANY, 6, true, false, 1);
        assertThat(catalogue.search(fresh, NOW).total())
                .isEqualTo(certificates(other).size() + 1);
        TrustSearch unusual = new TrustSearch("", "", Optional.empty(), Validity.ANY, 6, false, true, 1);
        assertThat(catalogue.search(unusual, NOW).entries())
                .allMatch(entry -> !entry.findings().isEmpty());
    }

    @Test
    void filtersByValidityOnTheDay() {
        Entry first = found("qr").getFirst();
        Instant end = first.notAfter();
        assertThat(valid(Validity.EXPIRING, 1, end.minus(Duration.ofDays(27)))).contains(first);
        assertThat(valid(Validity.EXPIRING, 1, end.minus(Duration.ofDays(35)))).doesNotContain(first);
        assertThat(valid(Validity.IN_FORCE, 1, end)).contains(first);
        assertThat(valid(Validity.EXPIRED, 1, end)).doesNotContain(first);
        assertThat(valid(Validity.EXPIRED, 1, end.plusSeconds(1))).contains(first);
        assertThat(valid(Validity.EXPIRING, 1, end.plusSeconds(1))).doesNotContain(first);
        assertThat(valid(Validity.NOT_YET, 1, first.notBefore().orElseThrow().minusSeconds(1)))
                .contains(first);
    }

    private List<Entry> valid(Validity validity, int months, Instant at) {
        return catalogue
                .search(new TrustSearch("", "QR", Optional.empty(), validity, months, false, false, 1), at)
                .entries();
    }

    @Test
    void saysOfEachCountryWhatCoversItAndWhetherItsRevocationListIsGood() {
        Country meranda = country("QM", NOW);
        assertThat(meranda.authorities()).isEqualTo(certificates(home).size());
        assertThat(meranda.inForce()).isPositive();
        assertThat(meranda.coverage()).isNotEmpty();
        assertThat(meranda.revocation()).isEqualTo(RevocationState.CURRENT);
        assertThat(country("QM", meranda.nextUpdate().orElseThrow().plusSeconds(1))
                        .revocation())
                .isEqualTo(RevocationState.STALE);
        assertThat(country("QR", NOW).revocation()).isEqualTo(RevocationState.MISSING);
        assertThat(country("QR", NOW.plus(Duration.ofDays(40_000))).inForce()).isZero();
        assertThat(catalogue.keys(NOW)).isNotEmpty();
    }

    private Country country(String code, Instant at) {
        return catalogue.countries(at).stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSearchPastTheLastPageIsEmptyAndStillSaysHowMany() {
        Page page = catalogue.search(
                new TrustSearch("", "", Optional.empty(), Validity.ANY, 6, false, false, TrustSearch.PAGE_MAX), NOW);
        assertThat(page.entries()).isEmpty();
        assertThat(page.total()).isEqualTo(now.certificates().size());
        assertThat(page.pages()).isEqualTo(1);
    }

    @Test
    void aSearchHasBounds() {
        assertThat(search("x".repeat(TrustSearch.WORDS_LENGTH_MAX)).words()).hasSize(TrustSearch.WORDS_LENGTH_MAX);
        refused(() -> search("x".repeat(TrustSearch.WORDS_LENGTH_MAX + 1)));
        for (int page : new int[] {0, TrustSearch.PAGE_MAX + 1}) {
            refused(() -> new TrustSearch("", "", Optional.empty(), Validity.ANY, 6, false, false, page));
        }
        for (int months : new int[] {0, TrustSearch.MONTHS_MAX + 1}) {
            refused(() -> new TrustSearch("", "", Optional.empty(), Validity.ANY, months, false, false, 1));
        }
        refused(() -> new TrustSearch("", "DEU", Optional.empty(), Validity.ANY, 6, false, false, 1));
    }

    private static void refused(ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.VALUE_INVALID));
    }
}
