package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/**
 * What a receiver's syntax check says of an interchange (CONTRL, ISO 9735-10).
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param items the interchange, and the groups and messages that are named, in the order sent
 */
public record SyntaxReport(MessageHeader header, Verdict verdict, List<Diagnostic> diagnostics, List<Item> items)
        implements Correspondence {

    /** Copies the lists. */
    public SyntaxReport {
        diagnostics = List.copyOf(diagnostics);
        items = List.copyOf(items);
    }

    @Override
    public List<Object> said() {
        return List.copyOf(items);
    }

    /** Of what an item speaks. */
    public enum Level {
        /** The interchange as a whole (UCI). */
        INTERCHANGE,
        /** A functional group (UCF). */
        GROUP,
        /** One message (UCM). */
        MESSAGE
    }

    /**
     * One thing that was checked.
     *
     * @param level of what it speaks
     * @param identity by what its sender knows it
     * @param action code list 0083: 4 rejected, 7 acknowledged, 8 received; another as sent
     * @param faults in the order sent; of those without a segment's position the first is written
     */
    public record Item(Level level, Identity identity, Optional<String> action, List<Fault> faults) {
        /** Copies the list. */
        public Item {
            faults = List.copyOf(faults);
        }
    }

    /**
     * By what a sender knows something.
     *
     * @param reference of the interchange, group or message
     * @param sender of an interchange or group
     * @param recipient of an interchange or group
     * @param type of a message, with colons between its version, release and agency
     */
    public record Identity(
            Optional<String> reference, Optional<String> sender, Optional<String> recipient, Optional<String> type) {}

    /**
     * One fault.
     *
     * @param segment position in the message, UNH is 1; empty if the fault is in a service segment around it
     * @param service tag of the service segment at fault
     * @param element position in the segment, its tag is 1
     * @param component position in the element, from 1
     * @param code code list 0085, as sent
     */
    public record Fault(
            Optional<Integer> segment,
            Optional<String> service,
            Optional<Integer> element,
            Optional<Integer> component,
            Optional<String> code) {}
}
