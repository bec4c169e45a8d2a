package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.names.BirthSpan;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameIndex;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonComparison;
import org.lintas.names.PersonName;
import org.lintas.testkit.Choices;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;

class ListedSubjectTests {

    private static final Origin ORIGIN = new Origin("list", 1);

    private static final List<String> NAMES = List.of(
            "Slartibartfast Magrathean",
            "Magrathean Slartybartfast",
            "Mohammed Ali Zarquon",
            "Muhamad Ali",
            "Ali Muhammad Zarkuon",
            "Zarquon",
            "J. Zarquon",
            "Maria Beeblebrox",
            "---");

    private static final List<BirthSpan> BIRTHS = List.of(
            BirthSpan.of(PartialDate.parse("1951-03-04")),
            BirthSpan.of(PartialDate.parse("1951-04-03")),
            BirthSpan.of(PartialDate.parse("1951-03")),
            BirthSpan.of(PartialDate.parse("1951")),
            BirthSpan.about(1952),
            BirthSpan.between(1950, 1953));

    private static final List<String> NUMBERS = List.of("P1234567", "P-123456-7", "AB123", "12", "X9999999");

    private static final List<StateCode> STATES =
            List.of(new StateCode("IRN"), new StateCode("AFG"), new StateCode("XXX"));

    private static final List<Double> LEAST = List.of(Double.NEGATIVE_INFINITY, -5.0, 0.0, 5.0, 9.5, 12.0, 20.0);

    private record Case(Subject subject, Traveller traveller, double bitsMin) {}

    @Test
    void aComparisonGivesTheHitOfAScreeningOfThisPersonAlone() {
        Property.forAll(
                2_000,
                ListedSubjectTests::any,
                each -> assertThat(ListedSubject.of(each.subject()).compare(each.traveller(), each.bitsMin()))
                        .isEqualTo(
                                Screening.of(List.of(each.subject())).search(each.traveller(), each.bitsMin()).stream()
                                        .findFirst()));
    }

    @Test
    void aDocumentIsWeighedWithTheNameThatAnIndexOfAllNamesFinds() {
        Property.forAll(2_000, ListedSubjectTests::any, each -> {
            ListedSubject listed = ListedSubject.of(each.subject());
            List<PersonName> names = Stream.concat(
                            listed.names().strong().stream(), listed.names().supported().stream())
                    .toList();
            listed.withDocument(each.traveller()).ifPresent(hit -> {
                PersonComparison best = NameIndex.of(List.of(new ListedPerson(0, names, listed.births())))
                        .search(each.traveller().person(), Double.NEGATIVE_INFINITY)
                        .getFirst()
                        .comparison()
                        .with(FurtherEvidence.of(each.traveller(), each.subject()));
                assertThat(hit.bits()).isEqualTo(best.bits());
                assertThat(hit.explanation()).isEqualTo(best.explanation());
            });
        });
    }

    @Test
    void onlyPersonsAreCompared() {
        Subject ship = new Subject("list", "1", "", Subject.Kind.ORGANIZATION, List.of());
        assertThatThrownBy(() -> ListedSubject.of(ship)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Case any(Choices choices) {
        return new Case(subject(choices), traveller(choices), one(LEAST, choices));
    }

    private static Subject subject(Choices choices) {
        List<Statement> said = new ArrayList<>();
        some(NAMES, 4, choices)
                .forEach(name -> said.add(new Statement.Named(
                        List.of(new NamePart(Part.UNKNOWN, name)), one(List.of(Quality.values()), choices), ORIGIN)));
        some(BIRTHS, 4, choices).forEach(birth -> said.add(new Statement.Born(birth, false, ORIGIN)));
        some(STATES, 2, choices)
                .forEach(state -> said.add(new Statement.National(state.letters(), Optional.of(state), ORIGIN)));
        some(List.of(Sex.values()), 2, choices).forEach(sex -> said.add(new Statement.OfSex(sex, ORIGIN)));
        some(NUMBERS, 3, choices)
                .forEach(number -> said.add(new Statement.Holds("", number, issuer(choices), "", ORIGIN)));
        return new Subject("list", "1", "", Subject.Kind.PERSON, said);
    }

    private static Traveller traveller(Choices choices) {
        NamedPerson person = new NamedPerson(
                NameParser.text(one(NAMES, choices)),
                some(BIRTHS, 1, choices).stream()
                        .filter(BirthSpan::single)
                        .map(BirthSpan::first)
                        .findFirst());
        return new Traveller(
                person,
                issuer(choices),
                some(List.of(Sex.values()), 1, choices).stream().findFirst(),
                some(NUMBERS, 2, choices).stream()
                        .map(number -> new Traveller.TravelDocument(number, issuer(choices)))
                        .toList());
    }

    private static Optional<StateCode> issuer(Choices choices) {
        return some(STATES, 1, choices).stream().findFirst();
    }

    private static <T> List<T> some(List<T> of, int most, Choices choices) {
        return Gen.elements(of).list(0, most).from(choices);
    }

    private static <T> T one(List<T> of, Choices choices) {
        return Gen.elements(of).from(choices);
    }
}
