package org.lintas.edifact;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the segments around a message say of it (UNB, UNG, UNH).
 *
 * @param type such as {@code PAXLST}
 * @param directory version and release, such as {@code D.02B} or {@code 13.1}; empty if not said
 * @param reference the sender's reference of the message
 * @param sender who sent the interchange
 * @param part number of this part of a message that was sent in parts
 * @param lastPart whether it is the last part; empty if the message was sent whole
 */
public record MessageHeader(
        String type,
        Optional<String> directory,
        Optional<String> reference,
        Optional<String> sender,
        OptionalInt part,
        Optional<Boolean> lastPart) {}
