package org.lintas.documents.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ReadingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a chip within a time: when it is over the channel is closed, and the reader ends with what it has. */
@Component
final class TimedExamination implements ChipExamination {

    private final ChipReader reader = new ChipReader();
    private final TimeLimit timeLimit;

    @Autowired
    TimedExamination() {
        this(TimeLimit.onTheWall());
    }

    TimedExamination(TimeLimit timeLimit) {
        this.timeLimit = timeLimit;
    }

    @Override
    public Read read(ApduChannel chip, AccessKey key, Order order, ReadingListener listener) {
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
