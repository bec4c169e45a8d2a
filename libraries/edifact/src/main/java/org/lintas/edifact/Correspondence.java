package org.lintas.edifact;

import java.util.List;

/** A message about messages or records: it announces nobody. */
public sealed interface Correspondence extends Message permits SyntaxReport, Acknowledgement, RecordRequest {

    /** What it says, without what stands around it. */
    List<Object> said();
}
