package org.lintas.inspections;

import java.util.List;
import org.lintas.foundation.TransactionId;

/** The queue of travellers who wait for an officer, oldest first, protection needs before all others. */
public interface SecondLine {

    /** Those who wait or are being seen; at most 500. */
    List<Referral> waiting();

    /** An officer takes one; refused with a state conflict when another officer has it. */
    Referral claim(TransactionId transaction, String officer);

    /** The officer gives it back to the queue. */
    Referral release(TransactionId transaction, String officer);

    /**
     * The officer brings the traveller to a booth to be inspected again, for example because the document could not be read: this
     * inspection ends without a further decision, with the reason {@code inspected-again}. Refused with a state conflict when
     * another officer has the traveller.
     */
    void inspectAgain(TransactionId transaction, String officer);

    /** The grounds on which entry or exit may be refused, as the law lists them. */
    List<LegalGround> legalGrounds();
}
