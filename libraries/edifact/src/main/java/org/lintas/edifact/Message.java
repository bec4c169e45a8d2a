package org.lintas.edifact;

import java.util.List;

/** A message as it was read. */
public sealed interface Message
        permits PassengerList, CustomsResponse, PassengerNameRecords, Correspondence, OtherMessage {

    /** What the segments around it say. */
    MessageHeader header();

    /** What became of it. */
    Verdict verdict();

    /** Everything that was odd, in the order of the input. */
    List<Diagnostic> diagnostics();
}
