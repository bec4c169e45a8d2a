package org.lintas.documents.internal;

import java.time.Duration;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;

/** Gets a chip's files and what it showed of itself; judges nothing. Thread-safe. */
interface ChipExamination {

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

    /** Reads one chip within the order's time; never throws for what the chip does. */
    Read read(ApduChannel chip, AccessKey key, Order order, ReadingListener listener);
}
