package org.lintas.documents.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingStep;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Reads chips as the node does and keeps what each gave; when told to replay, gives what it kept, so that a measurement begins where
 * the files have been read. Judges nothing: every verification stays the node's. Stands in this package because the place it takes
 * is not for others.
 */
@NullMarked
public final class RecordedChips implements ChipExamination {

    private final TimedExamination chips = new TimedExamination();
    private final Map<AccessKey, Recording> recordings = new ConcurrentHashMap<>();
    private volatile boolean replaying;

    private record Recording(Read read, List<ReadingStep> steps) {}

    /** Takes the place of the node's own reading of chips. */
    public void replaceIn(GenericApplicationContext context) {
        context.registerBean(
                "recordedChips", ChipExamination.class, () -> this, definition -> definition.setPrimary(true));
    }

    /** From now on what was read before is given again; a chip that was not read yet is read. */
    public void replay() {
        replaying = true;
    }

    @Override
    public Read read(ApduChannel chip, AccessKey key, Order order, ReadingListener listener) {
        Recording known = replaying ? recordings.get(key) : null;
        return known == null ? record(chip, key, order, listener) : replay(known, listener);
    }

    private static Read replay(Recording recording, ReadingListener listener) {
        recording.steps().forEach(listener::onStep);
        return recording.read();
    }

    private Read record(ApduChannel chip, AccessKey key, Order order, ReadingListener listener) {
        List<ReadingStep> steps = new ArrayList<>();
        Read read = chips.read(chip, key, order, step -> {
            steps.add(step);
            listener.onStep(step);
        });
        recordings.put(key, new Recording(read, List.copyOf(steps)));
        return read;
    }
}
