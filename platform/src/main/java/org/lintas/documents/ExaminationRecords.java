package org.lintas.documents;

import java.util.List;
import org.lintas.foundation.TransactionId;

/**
 * What was examined and found, kept for good, and the raw inputs, kept encrypted for {@code lintas.documents.keep-inputs}. Whoever calls
 * answers for the log of personal data. Thread-safe.
 */
public interface ExaminationRecords {

    /** The examinations of an inspection, the document first; empty when none was made. */
    List<ExaminationRecord> of(TransactionId transaction);

    /**
     * Makes each verdict of an inspection again from the stored bytes: what was read and exchanged, judged at the instant of then.
     *
     * @return one replay for each examination, in the same order
     */
    List<DocumentReplay> replay(TransactionId transaction, DocumentReplay.Trust trust);

    /** What the seals of an inspection say, as far as they could be read and their bytes are still kept. */
    List<SealFacts> seals(TransactionId transaction);

    /** The raw inputs of an inspection, as far as they are still kept; empty when none are. */
    List<ExaminedInput> inputs(TransactionId transaction);
}
