package org.lintas.edifact;

import java.util.List;

/**
 * A message of which only the segments are read.
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param segments its segments from UNH, as they were sent, without terminators
 */
public record OtherMessage(MessageHeader header, Verdict verdict, List<Diagnostic> diagnostics, List<String> segments)
        implements Message {

    /** Copies the lists. */
    public OtherMessage {
        diagnostics = List.copyOf(diagnostics);
        segments = List.copyOf(segments);
    }
}
