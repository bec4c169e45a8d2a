package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.BoardingAnswers.Deciding;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.GivenAnswer;
import org.lintas.passengers.Journey;
import org.lintas.passengers.JourneyAssessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was made of journeys, what officers decided, and what carriers are answered. A carrier that was answered otherwise before is told. */
@Component
class AssessmentRecords {

    private final JourneyTable journeys;
    private final AnswerTable answers;
    private final RepairAudit audit;
    private final Identifiers identifiers;
    private final Clock clock;

    AssessmentRecords(
            JourneyTable journeys, AnswerTable answers, RepairAudit audit, Identifiers identifiers, Clock clock) {
        this.journeys = journeys;
        this.answers = answers;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What was made of a version of a journey. */
    @Transactional
    public Journey.Assessment record(Journey journey, JourneyAssessor.Judged judged) {
        journeys.lock(journey.id());
        Journey.Assessment assessment = decided(journey, judged);
        if (journeys.assess(journey.id(), assessment)) {
            correct(journey.id(), assessment);
        }
        return assessment;
    }

    /** What the carrier is told of somebody whom an officer refused; empty when nobody did. */
    Optional<BoardingAnswer> refusal(Journey journey) {
        return standing(journey)
                .map(BoardingDecision.Choice::answer)
                .filter(answer -> answer.compareTo(BoardingAnswer.NOT_OK) >= 0);
    }

    private Optional<BoardingDecision.Choice> standing(Journey journey) {
        List<BoardingDecision> decisions = answers.decisions(journey.id());
        return decisions.isEmpty() || !decisions.getLast().holds(journey)
                ? Optional.empty()
                : Optional.of(decisions.getLast().choice());
    }

    /** An officer's decision stands above what was judged. */
    private Journey.Assessment decided(Journey journey, JourneyAssessor.Judged judged) {
        Optional<BoardingDecision.Choice> choice = standing(journey);
        List<String> reasons = new ArrayList<>(judged.reasons());
        if (choice.isPresent()) {
            reasons.add("officer." + OutsideText.word(choice.get()));
            return new Journey.Assessment(journey.version(), choice.get().answer(), reasons);
        }
        if (judged.answer().compareTo(BoardingAnswer.NOT_OK) >= 0) {
            throw new LintasException(ErrorCode.INTERNAL, "Only an officer says that a passenger may not board.");
        }
        return new Journey.Assessment(journey.version(), judged.answer(), reasons);
    }

    /** An officer's decision; the journey is judged anew after it, also after a crash. */
    @Transactional
    public void decide(UUID journey, Deciding deciding) {
        journeys.lock(journey);
        Journey current = journeys.find(journey)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such journey."));
        List<BoardingDecision> before = answers.decisions(journey);
        BoardingDecision decision = new BoardingDecision(
                before.size() + 1, deciding.version(), deciding.choice(), deciding.reason(), now());
        boolean seen = current.version() == deciding.version() && before.size() == deciding.decisions();
        if (!seen || !answers.decide(current, decision)) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Something changed since you looked at it; look again.");
        }
        journeys.judgeAnew(journey);
        audit.decided(
                OutsideText.word(deciding.choice()),
                new AuditSubject("journey", journey.toString()),
                deciding.reason());
    }

    /** A response that a carrier was given; it says what unsolicited answers before it would have said. */
    @Transactional
    public void respond(Journey journey, Response response) {
        journeys.lock(journey.id());
        answers.overtaken(journey.id(), response.to().sender(), now());
        answers.add(
                new GivenAnswer(
                        identifiers.next(),
                        journey.id(),
                        GivenAnswer.Kind.RESPONSE,
                        response.told().answer(),
                        response.told().byPolicy(),
                        response.to(),
                        now(),
                        Optional.empty()),
                journey.version());
        journeys.find(journey.id()).flatMap(Journey::assessment).ifPresent(newest -> correct(journey.id(), newest));
    }

    /**
     * What a carrier is told.
     *
     * @param to whom
     * @param told what
     */
    record Response(GivenAnswer.Recipient to, Question.Told told) {}

    /** Tells who was answered otherwise last. */
    private void correct(UUID journey, Journey.Assessment assessment) {
        Optional<GivenAnswer> last = answers.last(journey);
        if (last.isPresent() && last.get().answer() != assessment.answer()) {
            GivenAnswer unsolicited = new GivenAnswer(
                    identifiers.next(),
                    journey,
                    GivenAnswer.Kind.UNSOLICITED,
                    assessment.answer(),
                    false,
                    last.get().to(),
                    now(),
                    Optional.empty());
            answers.add(unsolicited, assessment.version());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
