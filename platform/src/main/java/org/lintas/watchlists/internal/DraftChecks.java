package org.lintas.watchlists.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.names.NameParser;
import org.lintas.watchlists.DraftQuality;
import org.lintas.watchlists.DraftQuality.Weakness;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistSubject;
import org.springframework.stereotype.Component;

/** Looks at a draft as its approver should: is it fit to find this person and nobody else, and is the person on the lists already. */
@Component
class DraftChecks {

    /** Age from which nobody is a minor, in years (Convention on the Rights of the Child, 1). */
    private static final int ADULT_YEARS = 18;

    private static final int REVIEW_YEARS_MAX = 1;
    private static final int YEARS_MAX = 5;

    /** Entries alike that are shown. */
    private static final int ALIKE_MAX = 50;

    /** No nationality is known (Doc 9303-3, 5 E): no evidence for or against anybody. */
    private static final StateCode UNSPECIFIED = new StateCode("XXX");

    /** A document of nobody, where only a name is compared. */
    private static final DocumentKey NO_DOCUMENT = new DocumentKey(UNSPECIFIED, "0");

    private final ListsInMemory lists;
    private final ListClock clock;

    DraftChecks(ListsInMemory lists, ListClock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    DraftQuality quality(WatchlistEntry entry) {
        return new DraftQuality(weaknesses(entry.content(), clock.now().day()), alike(entry));
    }

    private static List<Weakness> weaknesses(WatchlistDraft draft, LocalDate day) {
        WatchlistSubject subject = draft.subject();
        boolean person = !subject.names().isEmpty();
        List<Weakness> found = new ArrayList<>();
        add(found, Weakness.SINGLE_WORD_NAME, subject.names().stream().anyMatch(DraftChecks::singleWord));
        add(
                found,
                Weakness.NO_WHOLE_DATE,
                person
                        && subject.documents().isEmpty()
                        && subject.datesOfBirth().stream()
                                .noneMatch(born -> born.day().isPresent()));
        add(
                found,
                Weakness.NOTHING_TO_TELL_APART,
                person && subject.sex().isEmpty() && subject.nationalities().isEmpty());
        add(found, Weakness.MINOR, draft.action() == Action.DETAIN && minor(subject, day));
        add(found, Weakness.REVIEW_LATE, draft.reviewOn().isAfter(day.plusYears(REVIEW_YEARS_MAX)));
        add(found, Weakness.LONG, draft.expiresOn().isAfter(day.plusYears(YEARS_MAX)));
        return found;
    }

    private static void add(List<Weakness> found, Weakness weakness, boolean met) {
        if (met) {
            found.add(weakness);
        }
    }

    private static boolean singleWord(PersonName name) {
        return NameParser.parts(name.surname(), name.givenNames()).words().size() == 1;
    }

    private static boolean minor(WatchlistSubject subject, LocalDate day) {
        return subject.datesOfBirth().stream()
                .anyMatch(born -> born.latest().plusYears(ADULT_YEARS).isAfter(day));
    }

    /** Who would hit a traveller that this person is. */
    private List<UUID> alike(WatchlistEntry entry) {
        Set<UUID> alike = new LinkedHashSet<>();
        travellers(entry.content().subject())
                .flatMap(traveller -> lists.lookUp(traveller).hits().stream())
                .map(WatchlistHit::entry)
                .forEach(alike::add);
        alike.remove(entry.id());
        return alike.stream().limit(ALIKE_MAX).toList();
    }

    private static Stream<Traveller> travellers(WatchlistSubject subject) {
        PersonName anyName = subject.names().stream().findFirst().orElse(new PersonName("X", ""));
        Optional<PartialDate> anyDate = subject.datesOfBirth().stream().findFirst();
        Stream<Traveller> byDocuments =
                subject.documents().stream().map(document -> traveller(subject, anyName, anyDate, document));
        Stream<Traveller> byNames = subject.names().stream()
                .flatMap(name -> subject.datesOfBirth().stream()
                        .map(born -> traveller(subject, name, Optional.of(born), NO_DOCUMENT)));
        return Stream.concat(byDocuments, byNames);
    }

    private static Traveller traveller(
            WatchlistSubject subject, PersonName name, Optional<PartialDate> born, DocumentKey document) {
        StateCode nationality = subject.nationalities().stream().findFirst().orElse(UNSPECIFIED);
        return new Traveller(name, nationality, born, subject.sex().orElse(Sex.X), document, "P", Optional.empty());
    }
}
