package org.lintas.targeting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.ObjectiveLink;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookout.Encounter;
import org.lintas.targeting.Lookout.Presented;
import org.lintas.targeting.Lookout.Word;
import org.lintas.targeting.LookoutWatch;
import org.lintas.targeting.Lookouts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lookouts between analysts and officers, and the lanes that stop for them. */
@Service
class LookoutDesk implements Lookouts, LookoutWatch, ObjectiveLink {

    private final LookoutTable table;
    private final Journeys journeys;
    private final Acting acting;

    LookoutDesk(LookoutTable table, Journeys journeys, Acting acting) {
        this.table = table;
        this.journeys = journeys;
        this.acting = acting;
    }

    @Override
    public List<Lookout> inForce() {
        return table.inForce(acting.today());
    }

    @Override
    public List<Lookout> ended() {
        return table.ended(acting.today());
    }

    @Override
    public Map<Encounter, Integer> counts(int days) {
        return table.counts(acting.now().minus(Duration.ofDays(days)));
    }

    @Override
    public Optional<Lookout> find(UUID lookout) {
        return table.find(lookout);
    }

    @Override
    public List<Lookout> ofJourney(UUID journey) {
        return table.ofJourney(journey);
    }

    @Override
    public List<Lookout> ofInspection(String transaction) {
        return table.ofInspection(transaction);
    }

    @Override
    @Transactional
    public Lookout issue(UUID journey, LocalDate until, StatedReason instruction) {
        Journey meant = journeys.find(journey)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such journey."));
        if (meant.state() == Journey.State.ARRIVED || meant.state() == Journey.State.CANCELLED) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "The passenger has crossed, or does not come.");
        }
        LocalDate today = acting.today();
        if (until.isBefore(today) || until.isAfter(today.plusDays(DAYS_MAX))) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A lookout ends between today and %d days ahead.".formatted(DAYS_MAX));
        }
        UUID id = acting.nextIdentifier();
        if (!table.add(id, journey, until, word(instruction))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "A lookout for this passenger is in force.");
        }
        acting.audit().lookout("issued", subject(id), instruction);
        return require(id);
    }

    @Override
    @Transactional
    public Lookout acknowledge(UUID lookout, String person) {
        lockInForce(lookout);
        table.acknowledge(lookout, person, acting.now());
        return require(lookout);
    }

    @Override
    @Transactional
    public Lookout encounter(UUID lookout, Encounter encounter, StatedReason found) {
        if (encounter == Encounter.NOT_ENCOUNTERED) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Say what came of it.");
        }
        lockInForce(lookout);
        table.acknowledge(lookout, found.person(), acting.now());
        table.encounter(lookout, encounter, word(found));
        acting.audit().lookout(OutsideText.word(encounter), subject(lookout), found);
        return require(lookout);
    }

    @Override
    @Transactional
    public Lookout withdraw(UUID lookout, StatedReason reason) {
        lockInForce(lookout);
        table.withdraw(lookout, word(reason));
        acting.audit().lookout("withdrawn", subject(lookout), reason);
        return require(lookout);
    }

    @Override
    public List<UUID> presents(Traveller traveller, Presentation presentation) {
        Map<UUID, UUID> watched = table.watched(presentation.day());
        if (watched.isEmpty()) {
            return List.of();
        }
        List<UUID> meant = journeys.resembling(watched.keySet(), traveller).stream()
                .filter(journey -> SamePerson.perhaps(traveller, journey.announced()))
                .map(journey -> Objects.requireNonNull(watched.get(journey.id())))
                .toList();
        Presented presented = new Presented(
                presentation.at().truncatedTo(ChronoUnit.MICROS), presentation.lane(), presentation.transaction());
        meant.forEach(lookout -> table.presented(lookout, presented));
        return meant;
    }

    /** An encounter that found something. */
    @Override
    public boolean ties(Journey journey) {
        return table.ofJourney(journey.id()).stream().map(Lookout::encounter).anyMatch(Encounter::positive);
    }

    private void lockInForce(UUID lookout) {
        Lookout current = table.lock(lookout).orElseThrow(LookoutDesk::unknown);
        if (!current.inForce()) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It is not in force any more; look again.");
        }
    }

    private Lookout require(UUID lookout) {
        return table.find(lookout).orElseThrow(LookoutDesk::unknown);
    }

    private static LintasException unknown() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such lookout.");
    }

    private Word word(StatedReason reason) {
        return new Word(reason.person(), acting.now(), reason.words());
    }

    private static AuditSubject subject(UUID lookout) {
        return new AuditSubject("lookout", lookout.toString());
    }
}
