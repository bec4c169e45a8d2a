package org.lintas.lanes.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.MissingFinger;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.WithoutFingerprints;
import org.lintas.lanes.FingerprintAct;
import org.lintas.lanes.FingerprintStanding;
import org.lintas.lanes.FingerprintStanding.FingerStanding;

/** What an officer sends from the panel of fingerprints: the button, the finger that was chosen, the reason that was chosen. */
record FingerprintForm(
        @Nullable String transaction,
        @Nullable Button act,
        @Nullable FingerPosition finger,
        @Nullable WithoutFingerprints without) {

    /** The buttons of the panel. */
    enum Button {
        MISSING,
        INJURED,
        NOT_CAPTURED,
        AGAIN,
        LEFT,
        RIGHT,
        AS_THEY_ARE,
        WITHOUT
    }

    /** The traveller whom the page showed. */
    TransactionId shown() {
        return TransactionId.of(chosen(transaction));
    }

    FingerprintAct act(FingerprintStanding standing) {
        return switch (chosen(act)) {
            case MISSING -> missing(MissingFinger.Reason.MISSING);
            case INJURED -> missing(MissingFinger.Reason.INJURED);
            case NOT_CAPTURED -> missing(MissingFinger.Reason.NOT_CAPTURED);
            case AGAIN -> new FingerprintAct.Repeat(Set.of(chosen(finger)));
            case LEFT -> new FingerprintAct.Repeat(owed(standing, FingerPosition.LEFT_FOUR));
            case RIGHT -> new FingerprintAct.Repeat(owed(standing, FingerPosition.RIGHT_FOUR));
            case AS_THEY_ARE -> new FingerprintAct.TakeAsTheyAre();
            case WITHOUT -> new FingerprintAct.GoOnWithout(chosen(without));
        };
    }

    private FingerprintAct missing(MissingFinger.Reason reason) {
        return new FingerprintAct.StateMissing(chosen(finger), reason);
    }

    private static Set<FingerPosition> owed(FingerprintStanding standing, Set<FingerPosition> hand) {
        EnumSet<FingerPosition> owed = EnumSet.noneOf(FingerPosition.class);
        standing.fingers().stream()
                .map(FingerStanding::position)
                .filter(hand::contains)
                .forEach(owed::add);
        return owed;
    }

    private static <T> T chosen(@Nullable T value) {
        if (value == null) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Nothing was chosen.");
        }
        return value;
    }
}
