package org.lintas.inspections;

import java.util.List;
import java.util.Optional;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.TransactionId;

/** What an officer's desk shows of an inspection beyond its record. Thread-safe. */
public interface InspectionDesk {

    /** What the policies make of the facts known so far; after a decision, its findings. Empty for an unknown transaction. */
    List<Finding> preview(TransactionId transaction);

    /** The portrait of the chip and the best live picture, while an officer may need them. Never stored; gone after a restart. */
    Pictures pictures(TransactionId transaction);

    /**
     * Pictures of one inspection.
     *
     * @param portrait of the chip (made anew as PNG); empty when not read or no longer kept
     * @param live best picture of the lane's camera; empty when there is none or it is no longer kept
     */
    record Pictures(Optional<ImageBytes> portrait, Optional<ImageBytes> live) {}
}
