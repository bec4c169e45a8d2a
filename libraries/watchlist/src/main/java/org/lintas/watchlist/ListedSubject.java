package org.lintas.watchlist;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.mrz.PartialDate;
import org.lintas.names.BirthSpan;
import org.lintas.names.EvidencePart;
import org.lintas.names.EvidencePart.Rule;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameHit;
import org.lintas.names.PersonComparison;
import org.lintas.names.PersonMatcher;
import org.lintas.names.PersonName;

/**
 * One listed person, with whom a traveller is compared without an index: the same hit, bit for bit, as a {@link Screening} of this person alone. Immutable;
 * for any number of threads.
 */
public final class ListedSubject {

    private static final PersonMatcher MATCHER = new PersonMatcher();

    /** A name with a birth. */
    private record Row(PersonName name, Optional<BirthSpan> birth) {

        /** The year of a date; 0 without one and for spans of years. */
        int year() {
            return date().map(PartialDate::year).orElse(0);
        }

        int month() {
            return date().map(date -> date.month().orElse(0)).orElse(0);
        }

        int day() {
            return date().map(date -> date.day().orElse(0)).orElse(0);
        }

        private Optional<PartialDate> date() {
            return birth.filter(BirthSpan::single).map(BirthSpan::first);
        }
    }

    /** Of rows that say the same the first in this order stands for all, as in an index: spans of years, then dates, the earliest first. */
    private static final Comparator<Row> ORDER =
            Comparator.comparingInt(Row::year).thenComparingInt(Row::month).thenComparingInt(Row::day);

    private final Subject subject;
    private final ListedNames names;

    private ListedSubject(Subject subject, ListedNames names) {
        this.subject = subject;
        this.names = names;
    }

    /**
     * Prepares the names of a person.
     *
     * @throws IllegalArgumentException for a subject that is no person
     */
    public static ListedSubject of(Subject subject) {
        if (subject.kind() != Subject.Kind.PERSON) {
            throw new IllegalArgumentException("only persons are compared, not " + subject.kind());
        }
        return new ListedSubject(subject, ListedNames.of(subject));
    }

    Subject subject() {
        return subject;
    }

    ListedNames names() {
        return names;
    }

    List<BirthSpan> births() {
        return subject.statements(Statement.Born.class).stream()
                .map(Statement.Born::span)
                .distinct()
                .limit(ListedPerson.BIRTHS_MAX)
                .toList();
    }

    /** The numbers of the documents that the list knows, as they are compared. */
    Stream<String> documents() {
        return subject.statements(Statement.Holds.class).stream()
                .map(held -> DocumentNumbers.normalised(held.number()))
                .filter(number -> !number.isEmpty());
    }

    /**
     * Whether the traveller may be this person: by name and birth, or by a document under any name.
     *
     * @param bitsMin least bits of evidence, see {@link PersonMatcher#bits(double)}
     * @return empty when less speaks for it
     */
    public Optional<ScreeningHit> compare(Traveller traveller, double bitsMin) {
        return byName(traveller, bitsMin).or(() -> byDocument(traveller, bitsMin));
    }

    private Optional<ScreeningHit> byName(Traveller traveller, double bitsMin) {
        double bitsOfNames = bitsMin - FurtherEvidence.mostBits(traveller);
        Optional<Weighed> strong = weighed(traveller, names.strong(), bitsOfNames);
        Optional<Weighed> supported =
                weighed(traveller, names.supported(), bitsOfNames).filter(Weighed::supported);
        return Stream.concat(strong.stream(), supported.stream())
                .map(Weighed::hit)
                .filter(hit -> hit.bits() >= bitsMin)
                .reduce((one, other) -> other.bits() > one.bits() ? other : one);
    }

    private Optional<Weighed> weighed(Traveller traveller, List<PersonName> of, double bitsMin) {
        return best(traveller, of)
                .filter(hit -> hit.comparison().bits() >= bitsMin)
                .map(hit -> weighed(traveller, hit));
    }

    /** Unless a number is so short that it may be another State's, it is enough. */
    private Optional<ScreeningHit> byDocument(Traveller traveller, double bitsMin) {
        for (Traveller.TravelDocument document : traveller.documents()) {
            String number = DocumentNumbers.normalised(document.number());
            if (documents().anyMatch(number::equals)) {
                Optional<ScreeningHit> hit = withDocument(traveller)
                        .filter(each -> each.bits() >= bitsMin || DocumentNumbers.decisive(document.number()));
                if (hit.isPresent()) {
                    return hit;
                }
            }
        }
        return Optional.empty();
    }

    /** The traveller under whatever name; empty if no document of both is the same. */
    Optional<ScreeningHit> withDocument(Traveller traveller) {
        List<PersonName> all = Stream.concat(names.strong().stream(), names.supported().stream())
                .toList();
        return best(traveller, all)
                .map(hit -> weighed(traveller, hit).hit())
                .filter(hit -> hit.explanation().stream().anyMatch(part -> part.rule() == Rule.DOCUMENT));
    }

    /** The name and birth that say most; empty if a name has no words. */
    private Optional<NameHit> best(Traveller traveller, List<PersonName> of) {
        if (traveller.person().name().words().isEmpty()) {
            return Optional.empty();
        }
        return of.stream()
                .filter(name -> !name.words().isEmpty())
                .flatMap(this::born)
                .sorted(ORDER)
                .map(row -> new NameHit(
                        0, row.name(), row.birth(), MATCHER.compare(traveller.person(), row.name(), row.birth())))
                .reduce((one, other) ->
                        other.comparison().bits() > one.comparison().bits() ? other : one);
    }

    private Stream<Row> born(PersonName name) {
        List<BirthSpan> births = births();
        return births.isEmpty()
                ? Stream.of(new Row(name, Optional.empty()))
                : births.stream().map(birth -> new Row(name, Optional.of(birth)));
    }

    /** A hit and whether more than its name speaks for it. */
    record Weighed(ScreeningHit hit, boolean supported) {}

    /** What name and birth say, with sex, nationality and documents. */
    Weighed weighed(Traveller traveller, NameHit hit) {
        PersonComparison all = hit.comparison().with(FurtherEvidence.of(traveller, subject));
        boolean weak = names.weak(hit.name());
        boolean supported = all.explanation().stream().anyMatch(part -> supports(part, weak));
        return new Weighed(
                new ScreeningHit(subject, names.written(hit.name()), all.score(), all.bits(), all.explanation()),
                supported);
    }

    private static boolean supports(EvidencePart part, boolean weak) {
        return part.bits() > 0
                && switch (part.rule()) {
                    case BIRTH, DOCUMENT -> true;
                    case NATIONALITY -> !weak;
                    default -> false;
                };
    }
}
