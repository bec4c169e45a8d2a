package org.lintas.lanes.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.lanes.PreviewViewer;
import org.lintas.lanes.internal.FingerprintSession.Aim;
import org.lintas.lanes.internal.sbi.ScannerClient;
import org.lintas.lanes.internal.sbi.ScannerPreview;

/** Carries the live pictures of a scanner to one viewer, from slap to slap, on the viewer's thread. */
final class PreviewRelay {

    /** Longest preview: SBI's own five minutes. */
    private static final Duration TIME_MAX = Duration.ofMinutes(5);

    /** From picture to picture, at least: SBI asks scanners for three a second. A choice of ours. */
    private static final Duration FRAME_TIME_MIN = Duration.ofMillis(100);

    /** Previews in a row without a picture until the scanner is taken to have none. A choice of ours. */
    private static final int FRUITLESS_MAX = 3;

    private final ScannerClient client;
    private final FingerprintSession session;
    private final PreviewViewer viewer;
    private final long turn;
    private final long begin = System.nanoTime();

    PreviewRelay(ScannerClient client, FingerprintSession session, PreviewViewer viewer) {
        this.client = client;
        this.session = session;
        this.viewer = viewer;
        this.turn = session.nextViewer();
    }

    void run() throws IOException {
        try {
            int fruitless = 0;
            while (wanted() && session.capturing() && fruitless < FRUITLESS_MAX) {
                Optional<Aim> aim = session.aim();
                if (aim.isPresent()) {
                    fruitless = relay(aim.get()) ? 0 : fruitless + 1;
                }
                Thread.sleep(FRAME_TIME_MIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Carries pictures while the scanner looks at the same fingers; false when there was none. */
    private boolean relay(Aim aim) throws IOException, InterruptedException {
        Optional<ScannerPreview> open = client.preview(aim.scanner(), aim.part());
        if (open.isEmpty()) {
            return false;
        }
        boolean shown = false;
        try (ScannerPreview preview = open.get()) {
            while (wanted() && session.aim().equals(Optional.of(aim))) {
                Optional<Octets> frame = preview.next();
                if (frame.isEmpty()) {
                    break;
                }
                viewer.show(frame.get());
                shown = true;
                Thread.sleep(FRAME_TIME_MIN);
            }
        }
        return shown;
    }

    private boolean wanted() {
        return session.viewedBy(turn) && System.nanoTime() - begin < TIME_MAX.toNanos();
    }
}
