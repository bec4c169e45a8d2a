package org.lintas.documents;

import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.ImageBytes;

/** Hears what a running examination finds, in the order of finding, on the examining thread. Must return quickly. */
public interface ExaminationListener {

    /** A check ended. */
    void checked(CheckRecord check);

    /** The portrait of the chip is there (JPEG or JPEG 2000 as stored in DG2), before the remaining checks are. */
    void portrait(ImageBytes image);
}
