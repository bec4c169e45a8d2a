package org.lintas.documents.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;

/** Reads one chip within a time: when it is over the channel is closed, and the reader ends with what it has. */
final class ChipExamination {

    private final ChipReader reader;
    private final TimeLimit timeLimit;

    ChipExamination(ChipReader reader, TimeLimit timeLimit) {
        this.reader = reader;
        this.timeLimit = timeLimit;
    }

    /**
     * What is wanted.
     *
     * @param plan what to read and how
     * @param time bound on the reading
     */
    record Order(ReadingPlan plan, Duration time) {}

    /**
     * What came of it.
     *
     * @param reading what was read
     * @param timeOver true when the time was over before the reader was done
     */
    record Read(ChipReading reading, boolean timeOver) {}

    Read read(ApduChannel chip, AccessKey key, Order order, ReadingListener listener) {
        AtomicBoolean over = new AtomicBoolean();
        TimeLimit.Running running = timeLimit.start(order.time(), () -> {
            over.set(true);
            chip.close();
        });
        try {
            return new Read(reader.read(chip, key, order.plan(), listener), over.get());
        } finally {
            running.stop();
        }
    }
}
