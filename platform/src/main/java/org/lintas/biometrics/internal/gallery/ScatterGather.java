package org.lintas.biometrics.internal.gallery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lintas.biometrics.GalleryName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all matchers at the same time, the standby copies a little later when something is missing, and merges what came in time. */
final class ScatterGather {

    private static final Logger LOG = LoggerFactory.getLogger(ScatterGather.class);

    private final GallerySettings settings;
    private final MatcherDirectory directory;
    private final MatcherCalls calls;
    private final PartitionLedger ledger;
    private final OpenChanges changes;

    ScatterGather(
            GallerySettings settings,
            MatcherDirectory directory,
            MatcherCalls calls,
            PartitionLedger ledger,
            OpenChanges changes) {
        this.settings = settings;
        this.directory = directory;
        this.calls = calls;
        this.ledger = ledger;
        this.changes = changes;
    }

    DistributedGallery.Found search(
            GalleryName gallery, MatcherQuestion.Probe probe, MatcherQuestion.Limit limit, Instant begin) {
        long start = System.nanoTime();
        // A matcher that is behind answers with what it has while there is still time to ask another.
        int wait = (int)
                Math.min(MatcherQuestion.WAIT_MILLIS_MAX, settings.deadline().toMillis() / 2);
        var question = new MatcherQuestion(gallery, probe, limit, ledger.written(), wait);
        var gathered = new GatheredAnswers(question, ledger, changes);
        var asked = new Asked(question.encoded(), start + settings.deadline().toNanos());

        asked.ask(directory.first());
        asked.gather(gathered, start + settings.hedgeAfter().toNanos());
        if (!gathered.whole()) {
            asked.ask(directory.standby());
            asked.gather(gathered, asked.end);
        }
        return gathered.found(begin);
    }

    /** The questions of one search that are under way. */
    private final class Asked {

        private final LinkedBlockingQueue<Optional<MatcherAnswer>> answers = new LinkedBlockingQueue<>();
        private final byte[] question;
        private final long end;
        private int open;

        Asked(byte[] question, long end) {
            this.question = question;
            this.end = end;
        }

        void ask(List<URI> matchers) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            for (URI matcher : matchers) {
                open++;
                var _ = calls.search(matcher, question, left).handle((answer, failure) -> {
                    if (failure != null) {
                        LOG.debug("Galleries: no answer of {}: {}", matcher, failure.toString());
                    }
                    return answers.add(Optional.ofNullable(answer));
                });
            }
        }

        /** Takes answers until everything was seen, nobody is left to answer, or the time is over. */
        void gather(GatheredAnswers gathered, long until) {
            try {
                while (open > 0 && !gathered.whole()) {
                    var answer = answers.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (answer == null) {
                        return;
                    }
                    open--;
                    answer.ifPresent(gathered::add);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
