package org.lintas.audit.internal;

import java.util.Optional;
import org.lintas.audit.PageKind;
import org.lintas.audit.Purpose;

/** Remembers which purpose a person stated in this session for a kind of page. */
public interface PurposeMemory {

    /** The purpose stated for this kind of page; empty when none was, or outside a session. */
    Optional<Purpose> stated(PageKind page);
}
