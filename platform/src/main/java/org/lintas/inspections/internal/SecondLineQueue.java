package org.lintas.inspections.internal;

import java.time.Clock;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.LegalGround;
import org.lintas.inspections.Referral;
import org.lintas.inspections.SecondLine;
import org.springframework.stereotype.Service;

/** The queue of the second line, in the database: it survives a restart, and two officers cannot take one traveller. */
@Service
class SecondLineQueue implements SecondLine {

    private final ReferralTable referrals;
    private final Abandonment abandonment;
    private final Clock clock;

    SecondLineQueue(ReferralTable referrals, Abandonment abandonment, Clock clock) {
        this.referrals = referrals;
        this.abandonment = abandonment;
        this.clock = clock;
    }

    @Override
    public List<Referral> waiting() {
        return referrals.waiting();
    }

    @Override
    public Referral claim(TransactionId transaction, String officer) {
        boolean claimed = referrals.claim(transaction, officer, clock.instant());
        return changed(transaction, claimed, "Another officer has this traveller.");
    }

    @Override
    public Referral release(TransactionId transaction, String officer) {
        boolean released = referrals.release(transaction, officer);
        return changed(transaction, released, "Only the officer who has this traveller gives them back.");
    }

    @Override
    public void inspectAgain(TransactionId transaction, String officer) {
        abandonment.inspectAgain(transaction, officer);
    }

    @Override
    public List<LegalGround> legalGrounds() {
        return referrals.legalGrounds();
    }

    private Referral changed(TransactionId transaction, boolean done, String otherwise) {
        Referral referral = referrals
                .find(transaction)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.NOT_FOUND, "Nobody waits under transaction %s.".formatted(transaction)));
        if (!done) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, otherwise);
        }
        return referral;
    }
}
