package org.lintas.passengers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.BoardingAnswers;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerMessages;
import org.lintas.passengers.PassengerRetention;
import org.lintas.passengers.Unmaskings;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Flights that are due, who is announced on them, and what an officer decides about boarding. */
@Controller
class FlightController {

    /** Days ahead of which flights are listed: passenger name records come 72 hours before. */
    private static final int DAYS_AHEAD = 3;

    private final Journeys journeys;
    private final PassengerMessages messages;
    private final BoardingAnswers answers;
    private final PassengerRetention retention;
    private final Unmaskings unmaskings;
    private final PassengerStaff staff;
    private final Today today;

    FlightController(
            Journeys journeys,
            PassengerMessages messages,
            BoardingAnswers answers,
            PassengerRetention retention,
            Unmaskings unmaskings,
            PassengerStaff staff,
            Today today) {
        this.journeys = journeys;
        this.messages = messages;
        this.answers = answers;
        this.retention = retention;
        this.unmaskings = unmaskings;
        this.staff = staff;
        this.today = today;
    }

    /** The State's calendar. */
    @Component
    record Today(StateSettings state, Clock clock) {

        LocalDate day() {
            return state.day(clock.instant());
        }
    }

    @Bean
    static NavigationEntry flightNavigation() {
        return new NavigationEntry("/flights", "passengers.flights.title", 55, PassengerStaff.READERS);
    }

    @GetMapping("/flights")
    String flights(@RequestParam(required = false) @Nullable String day, Model model) {
        staff.seeing();
        LocalDate first = Optional.ofNullable(day)
                .filter(text -> !text.isBlank())
                .map(OutsideText::date)
                .orElseGet(() -> today.day().minusDays(1));
        LocalDate last = first.plusDays(DAYS_AHEAD + 1);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("flights", journeys.flights(first, last));
        model.addAttribute("waiting", messages.waiting().size());
        return "passengers/flights";
    }

    @GetMapping("/flights/{id}")
    String flight(@PathVariable String id, Model model) {
        UUID flight = OutsideText.identifier(id);
        staff.reading(new AuditSubject("flight", flight.toString()));
        List<Journey> people = journeys.onFlight(flight);
        model.addAttribute("flight", require(flight));
        model.addAttribute(
                "passengers",
                people.stream()
                        .filter(one -> one.part() == Journey.Part.PASSENGER)
                        .toList());
        model.addAttribute(
                "crew",
                people.stream().filter(one -> one.part() == Journey.Part.CREW).toList());
        model.addAttribute("messages", messages.ofFlight(flight));
        return "passengers/flight";
    }

    @GetMapping("/journeys/{id}")
    String journey(@PathVariable String id, Model model) {
        UUID journey = OutsideText.identifier(id);
        staff.reading(new AuditSubject("journey", journey.toString()));
        Journey found = journeys.find(journey)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such passenger."));
        model.addAttribute("journey", found);
        model.addAttribute("flight", require(found.flight()));
        model.addAttribute("changes", journeys.changes(journey));
        model.addAttribute("given", answers.given(journey));
        model.addAttribute("decisions", answers.decisions(journey));
        model.addAttribute("companions", journeys.companions(journey));
        model.addAttribute(
                "others",
                journeys.others(journey).stream()
                        .map(other -> new Other(other, require(other.flight())))
                        .toList());
        model.addAttribute("masked", retention.maskedAt(journey).orElse(null));
        model.addAttribute("unmaskings", unmaskings.ofJourney(journey));
        model.addAttribute("mayDecide", staff.mayDecide());
        return "passengers/journey";
    }

    @PostMapping("/journeys/{id}/decisions")
    String decide(
            @PathVariable String id,
            @RequestParam String choice,
            @RequestParam String reason,
            @RequestParam String seen) {
        UUID journey = OutsideText.identifier(id);
        Seen looked = Seen.of(seen);
        answers.decide(
                journey,
                new BoardingAnswers.Deciding(
                        OutsideText.word(BoardingDecision.Choice.class, choice),
                        looked.version(),
                        looked.decisions(),
                        new StatedReason(reason, staff.analyst())));
        return "redirect:/journeys/" + journey;
    }

    private AnnouncedFlight require(UUID flight) {
        return journeys.flight(flight)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such flight."));
    }

    /**
     * Another journey of the same person, as far as document or name and date of birth tell.
     *
     * @param journey which
     * @param flight on which
     */
    record Other(Journey journey, AnnouncedFlight flight) {}

    /** What somebody saw who decides: version and number of decisions, with a dash between. */
    private record Seen(int version, int decisions) {

        static Seen of(String text) {
            if (!text.matches("\\d{1,9}-\\d{1,9}")) {
                throw new LintasException(ErrorCode.VALUE_INVALID, "The form is not whole; look again.");
            }
            int dash = text.indexOf('-');
            return new Seen(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        }
    }
}
