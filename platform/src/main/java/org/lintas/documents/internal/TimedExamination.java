package org.lintas.documents.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ReadingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads a chip within a time: when it is over the channel is closed, and the reader ends with what it has. */
@Component
final class TimedExamination implements ChipExamination {

    private final ReturningDocument documents;
    private final TimeLimit timeLimit;

    @Autowired
    TimedExamination() {
        this(
                TimeLimit.onTheWall(),
                new ReturningDocument(
                        new ChipReader(), System::nanoTime, time -> LockSupport.parkNanos(time.toNanos())));
    }

    TimedExamination(TimeLimit timeLimit, ReturningDocument documents) {
        this.timeLimit = timeLimit;
        this.documents = documents;
    }

    @Override
    public Read read(ApduChannel chip, AccessKey key, Order order, ReadingListener listener) {
        AtomicBoolean over = new AtomicBoolean();
        TimeLimit.Running running = timeLimit.start(order.time(), () -> {
            over.set(true);
            chip.close();
        });
        try {
            var conversation = new ReturningDocument.Conversation(chip, key, listener, over::get);
            return new Read(documents.read(conversation, order.plan()), over.get());
        } finally {
            running.stop();
        }
    }
}
