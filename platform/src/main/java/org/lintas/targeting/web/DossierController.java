package org.lintas.targeting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Change;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookouts;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHits;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that is known of one passenger on one flight, on paper for whoever has to decide or to answer for it. */
@Controller
class DossierController {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Journeys journeys;
    private final TargetingHits hits;
    private final Lookouts lookouts;
    private final TargetingStaff staff;
    private final Surroundings surroundings;

    DossierController(
            Journeys journeys, TargetingHits hits, Lookouts lookouts, TargetingStaff staff, Surroundings surroundings) {
        this.journeys = journeys;
        this.hits = hits;
        this.lookouts = lookouts;
        this.staff = staff;
        this.surroundings = surroundings;
    }

    /** Where and when it is written. */
    @Component
    record Surroundings(MessageSource messages, StateSettings state, Clock clock) {}

    @GetMapping("/targeting/journeys/{id}/dossier")
    ResponseEntity<byte[]> dossier(@PathVariable String id, Locale locale) {
        UUID journey = OutsideText.identifier(id);
        staff.analyst();
        staff.reading(new AuditSubject("dossier", journey.toString()));
        Taken taken = journeys.taken(Set.of(journey)).get(journey);
        if (taken == null) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such passenger.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dossier-" + journey + ".pdf")
                                .build()
                                .toString())
                .body(new Writing(taken, locale).written());
    }

    /** One dossier in one language. */
    private final class Writing {

        private final Taken taken;
        private final Journey journey;
        private final Announced announced;
        private final Locale locale;
        private final DossierPaper paper;

        Writing(Taken taken, Locale locale) {
            this.taken = taken;
            this.journey = taken.journey();
            this.announced = journey.announced();
            this.locale = locale;
            String made =
                    word("targeting.dossier.made", time(surroundings.clock().instant()), staff.person());
            this.paper = new DossierPaper(name(journey), made);
        }

        byte[] written() {
            announced();
            judged();
            hits();
            lookouts();
            changes();
            people("passengers.companions", journeys.companions(journey.id()));
            people("passengers.others", journeys.others(journey.id()));
            return paper.written();
        }

        private void announced() {
            Announced.Person person = announced.person();
            Announced.Booking booking = announced.booking();
            paper.section(word("passengers.what"));
            fact("passengers.flight", flight());
            fact("passengers.state", word("passengers.state." + journey.state()));
            fact(
                    "passengers.born",
                    person.dateOfBirth().map(PartialDate::toString).orElse(NOTHING));
            fact("passengers.sex", person.sex().orElse(NOTHING));
            fact("passengers.nationality", person.nationality().orElse(NOTHING));
            announced.documents().forEach(document -> fact("passengers.document", document(document)));
            fact("passengers.booking", booking.locator().orElse(NOTHING));
            fact("passengers.seat", booking.seat().orElse(NOTHING));
            fact("passengers.bags", booking.bags().map(String::valueOf).orElse(NOTHING));
            Announced.Reservation reservation = announced.reservation();
            reservation.flights().forEach(leg -> fact("passengers.element.itinerary", leg.toString()));
            reservation.contacts().forEach(contact -> fact("passengers.element.contacts", contact));
            reservation.payments().forEach(payment -> fact("passengers.element.payments", payment));
            reservation.tickets().forEach(ticket -> fact("passengers.element.tickets", ticket));
        }

        private String flight() {
            return "%s, %s – %s, %s"
                    .formatted(
                            taken.flight().key().designator(),
                            taken.flight().key().from(),
                            taken.flight().to(),
                            taken.flight()
                                    .times()
                                    .departure()
                                    .map(TIME::format)
                                    .orElse(taken.flight().key().day().toString()));
        }

        private static String document(Announced.Document document) {
            return Stream.of(
                            document.type(),
                            document.issuer(),
                            document.number(),
                            document.expiry().map(PartialDate::toString))
                    .map(each -> each.orElse(NOTHING))
                    .reduce((one, other) -> one + " " + other)
                    .orElse(NOTHING);
        }

        private void judged() {
            paper.section(word("passengers.judged"));
            journey.assessment()
                    .ifPresentOrElse(
                            one -> {
                                paper.line(word("passengers.answer." + one.answer()));
                                one.reasons().forEach(reason -> paper.line(word("passengers.reason." + reason)));
                            },
                            () -> paper.line(word("passengers.answer.none")));
        }

        private void hits() {
            paper.section(word("targeting.hits"));
            List<TargetingHit> found = hits.ofJourney(journey.id());
            if (found.isEmpty()) {
                paper.line(NOTHING);
            }
            for (TargetingHit hit : found) {
                fact(
                        "targeting.rule",
                        "%s, %s, %s"
                                .formatted(
                                        hit.rule(),
                                        word("targeting.severity." + hit.severity()),
                                        word("targeting.hit." + hit.state())));
                hits.evidence(hit.id())
                        .forEach(one -> one.in(locale).forEach(reason -> paper.fact(time(one.at()), reason)));
                hits.findings(hit.id())
                        .forEach(one -> paper.fact(
                                time(one.at()),
                                "%s, %s: %s"
                                        .formatted(
                                                word("targeting.hit." + one.outcome()),
                                                one.reason().person(),
                                                one.reason().words())));
            }
        }

        private void lookouts() {
            paper.section(word("lookouts.title"));
            List<Lookout> issued = lookouts.ofJourney(journey.id());
            if (issued.isEmpty()) {
                paper.line(NOTHING);
            }
            for (Lookout one : issued) {
                said(one.issued());
                paper.fact(one.until().toString(), word("lookouts.encounter." + one.encounter()));
                one.found().ifPresent(this::said);
                one.withdrawn().ifPresent(this::said);
            }
        }

        private void said(Lookout.Word word) {
            paper.fact(time(word.at()), "%s: %s".formatted(word.person(), word.words()));
        }

        private void changes() {
            paper.section(word("passengers.changes"));
            List<Change> changes = journeys.changes(journey.id());
            if (changes.isEmpty()) {
                paper.line(word("passengers.changes.none"));
            }
            changes.forEach(one -> paper.fact(
                    word("passengers.element." + one.element()),
                    one.before().orElse(NOTHING) + " → " + one.after().orElse(NOTHING)));
        }

        private void people(String title, List<Journey> people) {
            paper.section(word(title));
            if (people.isEmpty()) {
                paper.line(NOTHING);
            }
            people.forEach(other -> paper.fact(
                    name(other),
                    other.announced().document().map(Writing::document).orElse(NOTHING) + ", "
                            + word("passengers.state." + other.state())));
        }

        private String name(Journey of) {
            return of.announced()
                    .person()
                    .name()
                    .map(PersonName::display)
                    .orElseGet(() -> word("targeting.passenger.gone"));
        }

        private void fact(String key, String value) {
            paper.fact(word(key), value);
        }

        private String word(String key, Object... arguments) {
            return surroundings.messages().getMessage(key, arguments, locale);
        }

        private String time(Instant at) {
            return TIME.format(at.atZone(surroundings.state().zone()));
        }
    }
}
