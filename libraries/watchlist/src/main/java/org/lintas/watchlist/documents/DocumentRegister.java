package org.lintas.watchlist.documents;

import java.time.Duration;

/**
 * A register of lost, stolen and revoked documents, wherever it is. One that asks others answers from a dated copy when they do not answer in time;
 * each answer says which of the two it is and how old.
 */
public interface DocumentRegister {

    /**
     * Says what the register knows of a document.
     *
     * @param deadline within which there is an answer, from the register or from a copy
     */
    DocumentAnswer search(SoughtDocument document, Duration deadline);
}
