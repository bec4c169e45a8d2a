package org.lintas.inspections.internal;

import java.util.Optional;
import org.lintas.biometrics.FaceVerification;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.Occupancy;

/** Is the person the holder, alive, and alone in the gate. */
final class PersonPolicies {

    /** Name of the check of faces in lane profiles and check records. */
    static final String FACE = "face";

    private PersonPolicies() {}

    /** A profile that requires the face makes the check mandatory; otherwise the profile's mode of {@code face} counts. */
    static Verdict faceMatches(InspectionFacts facts) {
        CheckMode mode = facts.profile().faceRequired()
                ? CheckMode.MANDATORY
                : facts.profile().mode(FACE);
        Optional<CheckRecord> check = facts.face().map(FaceVerification::check);
        return Modes.byMode(mode, check, Reason.FACE_NO_MATCH, Reason.FACE_NOT_COMPARED);
    }

    /** An alarm of the capture device refers in every profile (BSI TR-03121-3-1 v6.0, 2.5); its absence by the profile's mode. */
    static Verdict noPresentationAttack(InspectionFacts facts) {
        Optional<CheckRecord> check = facts.check(BackgroundChecks.PRESENTATION_ATTACK);
        if (check.map(CheckRecord::result).filter(CheckResult.FAILED::equals).isPresent()) {
            return Verdict.refer(Reason.PRESENTATION_ATTACK);
        }
        CheckMode mode = facts.profile().mode(BackgroundChecks.PRESENTATION_ATTACK);
        return Modes.byMode(mode, check, Reason.PRESENTATION_ATTACK, Reason.PRESENTATION_ATTACK_NOT_EXCLUDED);
    }

    /** At a gate the sensors must see one person and the compared picture one face; at a booth the officer sees it. */
    static Verdict onePersonInside(InspectionFacts facts) {
        if (facts.profile().attended()) {
            return Verdict.ALLOWED;
        }
        if (facts.occupancy().isEmpty()) {
            return Verdict.refer(Reason.OCCUPANCY_UNKNOWN);
        }
        int persons = facts.occupancy().map(Occupancy::persons).orElse(0);
        if (persons != 1) {
            return Verdict.refer(Reason.NOT_ONE_PERSON, "persons", Integer.toString(persons));
        }
        int faces = facts.face().map(FaceVerification::facesInPicture).orElse(1);
        return faces > 1 ? Verdict.refer(Reason.SEVERAL_FACES) : Verdict.ALLOWED;
    }

    static Verdict nothingLeftInside(InspectionFacts facts) {
        boolean left = facts.occupancy().map(Occupancy::objectLeft).orElse(false);
        return left ? Verdict.refer(Reason.OBJECT_LEFT) : Verdict.ALLOWED;
    }
}
