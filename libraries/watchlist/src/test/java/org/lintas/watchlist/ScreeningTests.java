package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.names.EvidencePart;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;

class ScreeningTests {

    private static final double BITS_MIN = 12;

    private static final String LIST = """
            id,name,alias,weakAlias,dateOfBirth,nationality,sex,documentNumber
            1,"Slartibartfast, Magrathean",Slartybartfast Magrathean,Coastline Maker,1951-03-04,IRN,M,P1234567
            2,Zarquon,,,1960,AFG,M,
            3,Sirius Cybernetics,,,,,,
            """;

    private final Screening screening = screening();

    private static Screening screening() {
        WatchlistCollection collection = new WatchlistCollection(_ -> {});
        try {
            collection.read(
                    "list", new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)), ColumnMapping.usual());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return Screening.of(collection.subjects());
    }

    @Test
    void aSubjectIsFoundOnceWithTheNameThatSaysMostAndReasonsThatAddUp() {
        List<ScreeningHit> hits = screening.search(traveller("MAGRATHEAN<<SLARTYBARTFAST", "1951-03-04"), BITS_MIN);

        ScreeningHit hit = hits.getFirst();
        assertThat(hits).hasSize(1);
        assertThat(hit.subject().id()).isEqualTo("1");
        assertThat(hit.name()).isEqualTo("Slartybartfast Magrathean");
        assertThat(hit.explanation().stream().mapToDouble(EvidencePart::bits).sum())
                .isCloseTo(hit.bits(), within(1e-9));
    }

    @Test
    void aNameOfOneWordNeedsSupport() {
        assertThat(screening.search(traveller("Zarquon", ""), 5)).isEmpty();
        assertThat(screening.search(traveller("Zarquon", "1990"), 0)).isEmpty();
        assertThat(screening.search(traveller("Zarquon", "1960"), BITS_MIN)).hasSize(1);
        assertThat(screening.search(with(traveller("Zarquon", ""), "AFG", Sex.M), 5))
                .hasSize(1);
    }

    @Test
    void aWeakNameNeedsDateOrDocument() {
        assertThat(screening.search(traveller("Coastline Maker", ""), 5)).isEmpty();
        assertThat(screening.search(with(traveller("Coastline Maker", ""), "IRN", Sex.M), 5))
                .isEmpty();
        assertThat(screening.search(traveller("Coastline Maker", "1951-03-04"), BITS_MIN))
                .hasSize(1);
    }

    @Test
    void sexAndNationalityWeigh() {
        Traveller plain = traveller("Slartibartfast Magrathean", "");
        double bits = screening.search(plain, 0).getFirst().bits();

        assertThat(screening.search(with(plain, "IRN", Sex.M), 0).getFirst().bits())
                .isGreaterThan(bits);
        assertThat(screening.search(with(plain, "POL", Sex.F), 0).getFirst().bits())
                .isLessThan(bits);
    }

    @Test
    void aNationalityThatIsNotToldSaysNothing() {
        Traveller plain = traveller("Slartibartfast Magrathean", "");
        double male = screening
                .search(new Traveller(plain.person(), Optional.empty(), Optional.of(Sex.M), List.of()), 0)
                .getFirst()
                .bits();

        for (String none : List.of("XXA", "XXB", "XXC", "XXX")) {
            assertThat(screening.search(with(plain, none, Sex.M), 0).getFirst().bits())
                    .isEqualTo(male);
        }
    }

    @Test
    void aDocumentIsFoundUnderAnyName() {
        Traveller traveller = new Traveller(
                NamedPerson.of(NameParser.text("Trillian Astra")),
                Optional.empty(),
                Optional.empty(),
                List.of(new Traveller.TravelDocument("p-1234567", Optional.empty())));

        List<ScreeningHit> hits = screening.search(traveller, 0);

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().explanation()).extracting(EvidencePart::rule).contains(EvidencePart.Rule.DOCUMENT);
    }

    private static Traveller traveller(String name, String birth) {
        return Traveller.of(new NamedPerson(
                NameParser.text(name), birth.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(birth))));
    }

    private static Traveller with(Traveller traveller, String nationality, Sex sex) {
        return new Traveller(
                traveller.person(), Optional.of(new StateCode(nationality)), Optional.of(sex), traveller.documents());
    }
}
