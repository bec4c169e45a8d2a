package org.lintas.crossings.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintas.crossings.Identities;
import org.lintas.crossings.IdentityPair;
import org.lintas.crossings.IdentityPair.Judgement;
import org.lintas.crossings.IdentityPair.Verdict;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's side of identities: a judgement and what it joins or parts are one database transaction. */
@Service
class IdentityDesk implements Identities {

    private final PairTable pairs;
    private final IdentityKeyTable documents;
    private final TravellerTable travellers;
    private final DocumentLinks links;
    private final CrossingJournal journal;
    private final Clock clock;

    IdentityDesk(
            PairTable pairs,
            IdentityKeyTable documents,
            TravellerTable travellers,
            DocumentLinks links,
            CrossingJournal journal,
            Clock clock) {
        this.pairs = pairs;
        this.documents = documents;
        this.travellers = travellers;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<IdentityPair> open() {
        return pairs.open().stream().flatMap(this::whole).toList();
    }

    @Override
    public List<IdentityPair> judged() {
        return pairs.judged().stream().flatMap(this::whole).toList();
    }

    @Override
    public Optional<IdentityPair> find(UUID pair) {
        return pairs.find(pair).stream().flatMap(this::whole).findFirst();
    }

    @Override
    @Transactional
    public IdentityPair judge(UUID pair, int seen, Verdict verdict, StatedReason reason) {
        travellers.lockAll();
        PairTable.Row row = pairs.find(pair)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such pair of travellers."));
        boolean wasSame = pairs.judgements(pair).stream()
                .reduce((earlier, later) -> later)
                .map(judgement -> judgement.verdict() == Verdict.SAME)
                .orElse(false);
        Judgement judgement = new Judgement(verdict, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (pairs.judgements(pair).size() != seen || !pairs.judge(pair, seen + 1, judgement)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Somebody else has judged this pair meanwhile.");
        }
        if (verdict == Verdict.SAME) {
            join(row, reason);
        } else if (wasSame) {
            part(row, reason);
        }
        journal.judged(pair, verdict);
        return find(pair).orElseThrow();
    }

    private void join(PairTable.Row row, StatedReason reason) {
        UUID one = holder(row.first());
        UUID other = holder(row.second());
        if (one.equals(other)) {
            return;
        }
        Optional<UUID> contradiction = pairs.contradiction(row.id(), one, other);
        if (contradiction.isPresent()) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "Documents of these two travellers were judged not the same: judge pair %s first."
                            .formatted(contradiction.get()));
        }
        links.link(row.first(), row.second(), reason);
    }

    /** What other judgements hold to the second document goes with it; all else stays. */
    private void part(PairTable.Row row, StatedReason reason) {
        UUID traveller = holder(row.first());
        if (!traveller.equals(holder(row.second()))) {
            return;
        }
        Set<DocumentKey> going = JudgementGraph.connected(row.second(), pairs.same(traveller));
        if (going.contains(row.first())) {
            return;
        }
        links.unlink(row.second(), reason);
        for (DocumentKey document : going) {
            if (!document.equals(row.second())) {
                links.unlink(document, reason);
                links.link(row.second(), document, reason);
            }
        }
    }

    private UUID holder(DocumentKey document) {
        return travellers.holder(document).orElseThrow();
    }

    private Stream<IdentityPair> whole(PairTable.Row row) {
        return documents.traveller(row.first()).stream()
                .flatMap(first -> documents.traveller(row.second()).stream()
                        .map(second -> new IdentityPair(
                                row.id(),
                                first,
                                second,
                                row.joined(),
                                row.foundAt(),
                                row.evidence(),
                                pairs.judgements(row.id()))));
    }
}
