package org.lintas.inspections.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.lintas.biometrics.Biometrics;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.ComparedTraveller;
import org.lintas.biometrics.FaceUse;
import org.lintas.biometrics.LivePicture;
import org.lintas.foundation.ImageBytes;
import org.lintas.inspections.LaneProfile;
import org.springframework.stereotype.Component;

/** Brings portrait and live pictures together, in whichever order they come. */
@Component
class FaceDesk {

    private final Biometrics biometrics;
    private final Workers workers;

    FaceDesk(Biometrics biometrics, Workers workers) {
        this.biometrics = biometrics;
        this.workers = workers;
    }

    void portrait(LiveInspection live, ImageBytes image) {
        live.face().portrait(image);
        compare(live);
    }

    CaptureAdvice picture(LiveInspection live, LivePicture picture) {
        live.face().taken(picture);
        CaptureAdvice advice = biometrics.assess(picture);
        if (advice == CaptureAdvice.GOOD) {
            live.face().offer(picture);
            compare(live);
        }
        return advice;
    }

    private void compare(LiveInspection live) {
        FaceEvidence face = live.face();
        face.next().ifPresent(pair -> {
            CompletableFuture<Boolean> comparison = workers.start(
                    "face",
                    () -> face.compared(
                            biometrics.verifyFace(pair.portrait(), pair.live(), use(live.profile()), compared(live)),
                            pair.live()));
            face.running(comparison);
        });
    }

    private static ComparedTraveller compared(LiveInspection live) {
        return new ComparedTraveller(
                live.opened().lane(),
                LocalDate.ofInstant(live.opened().at(), ZoneOffset.UTC),
                live.snapshot().traveller());
    }

    private static FaceUse use(LaneProfile profile) {
        if (profile.attended()) {
            return FaceUse.BOOTH;
        }
        return profile.faceStrict() ? FaceUse.GATE_STRICT : FaceUse.GATE;
    }
}
