package org.lintas.oprf.check;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.oprf.OprfServer;
import org.lintas.oprf.SecretKey;

/** The side that has the list: evaluates for those with whom it agreed, within limits, and keeps who asked. For several threads. */
public final class CheckHolder {

    private final Map<Party, TokenBucket> parties = new ConcurrentHashMap<>();
    private final Map<Agreement, Term> terms = new ConcurrentHashMap<>();
    private final EvaluationLog log;
    private final InstantSource clock;
    private final SecureRandom random;

    private record Party(String name, String purpose) {}

    /** A key and when it is used, the end not counted. */
    private record Term(OprfServer server, Instant from, Instant until) {

        boolean at(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** A holder without agreements and keys. */
    public CheckHolder(EvaluationLog log, InstantSource clock, SecureRandom random) {
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /** Lets a party ask for a purpose. A second agreement takes the place of the first, with a full bucket. */
    public void agree(String asker, String purpose, AskingLimit limit) {
        parties.put(new Party(asker, purpose), new TokenBucket(limit, clock.instant()));
    }

    /** No longer lets a party ask for a purpose. */
    public void end(String asker, String purpose) {
        parties.remove(new Party(asker, purpose));
    }

    /** Uses a key from a moment until another. Terms may overlap, so that who has the filter of the one before can still ask. */
    public void use(Agreement agreement, SecretKey key, Instant from, Instant until) {
        terms.put(agreement, new Term(new OprfServer(key, new byte[0], random), from, until));
    }

    /** Forgets keys whose time is over. */
    public void forgetOver() {
        Instant now = clock.instant();
        terms.values().removeIf(term -> !now.isBefore(term.until()));
    }

    /**
     * Evaluates a request, or says why not. Either is logged first.
     *
     * @param asker the party, as the caller authenticated it
     * @throws org.lintas.oprf.OprfException if the request has no elements or too many
     */
    public CheckReply evaluate(String asker, CheckRequest request) {
        Instant now = clock.instant();
        Agreement agreement = request.agreement();
        int keys = request.elements().size();
        TokenBucket bucket = parties.get(new Party(asker, agreement.purpose()));
        Term term = terms.get(agreement);
        Optional<CheckReply.Reason> refused = Optional.empty();
        if (bucket == null) {
            refused = Optional.of(CheckReply.Reason.NOT_AGREED);
        } else if (term == null || !term.at(now)) {
            refused = Optional.of(CheckReply.Reason.OTHER_EPOCH);
        } else if (!bucket.take(keys, now)) {
            refused = Optional.of(CheckReply.Reason.TOO_MANY);
        }
        log.keep(new EvaluationLog.Entry(asker, agreement, keys, now, refused));
        if (refused.isPresent() || term == null) {
            return new CheckReply.Refused(refused.orElse(CheckReply.Reason.OTHER_EPOCH));
        }
        return new CheckReply.Evaluated(term.server().evaluate(request.elements()));
    }
}
