package org.lintas.crossings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.crossings.IdentityPair.Verdict;
import org.lintas.foundation.StatedReason;

/**
 * Travellers who may be one person under several documents. Every document is compared with the others once, after its first crossing; what is
 * found is judged by people, and only their judgement joins documents. Callers log each reading with its purpose.
 */
public interface Identities {

    /** Pairs of one answer. */
    int ANSWER_MAX = 200;

    /**
     * Pairs that nobody has judged and no other judgement decides, most evidence first; at most {@link #ANSWER_MAX}. Pairs whose documents are joined are
     * decided, and so are those of two travellers of whom a pair was judged not the same.
     */
    List<IdentityPair> open();

    /** Pairs judged last, newest first; at most {@link #ANSWER_MAX}. */
    List<IdentityPair> judged();

    /** One pair. */
    Optional<IdentityPair> find(UUID pair);

    /**
     * Judges a pair: SAME joins the documents and all that are joined to them; another verdict on a pair that was SAME parts them again, as far as no
     * other judgement holds them together.
     *
     * @param seen judgements that the person saw
     * @throws org.lintas.foundation.LintasException STATE_CONFLICT when somebody else judged meanwhile, or when SAME contradicts a pair of the two travellers that was judged NOT_SAME
     */
    IdentityPair judge(UUID pair, int seen, Verdict verdict, StatedReason reason);
}
