package org.lintas.passengers.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lintas.edifact.PassengerList;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.PassengerMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Answers carriers before their deadline, and finishes afterwards what took longer. */
@Component
class InteractiveDesk {

    private static final Logger LOG = LoggerFactory.getLogger(InteractiveDesk.class);

    /** Messages that are judged at the same time: half the connections to the database that are the default. */
    private static final int AT_ONCE = 8;

    /** How often it looks for what a crash or a failure left unanswered. */
    private static final long LOOKS_EVERY_MILLIS = 10_000;

    /** After which time nobody works on a message any more. */
    private static final Duration LEFT_AFTER = Duration.ofMinutes(2);

    private final InteractiveMessages messages;
    private final PassengerMessages intake;
    private final DeliveryTable deliveries;
    private final InteractiveSettings settings;
    private final Clock clock;
    private final Semaphore judging = new Semaphore(AT_ONCE, true);
    private final Semaphore room;

    /** Deliveries that are worked on, and by how many: the same question may be asked again while it is. */
    private final ConcurrentMap<UUID, Integer> inHand = new ConcurrentHashMap<>();

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("boarding-answer-", 0).factory());

    InteractiveDesk(
            InteractiveMessages messages,
            PassengerMessages intake,
            DeliveryTable deliveries,
            InteractiveSettings settings,
            Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.room = new Semaphore(settings.messagesMax());
    }

    /**
     * What a carrier is answered.
     *
     * @param list that it sent
     * @param answers for everybody of the list, in its order: passengers, then crew
     */
    record Answered(PassengerList list, List<BoardingAnswer> answers) {
        /** Copies the list. */
        Answered {
            answers = List.copyOf(answers);
        }
    }

    Answered answer(Delivery.Origin origin, byte[] content) {
        long start = System.nanoTime();
        Question question = new Question(origin, messages.read(origin, content));
        if (!room.tryAcquire()) {
            throw askAgain("Too many messages wait; send it again.");
        }
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> work(question, content), workers);
        Duration left = settings.deadline(origin.sender()).minusNanos(System.nanoTime() - start);
        try {
            work.get(left.toNanos(), TimeUnit.NANOSECONDS);
            return answered(question);
        } catch (TimeoutException _) {
            return late(question);
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LintasException(ErrorCode.INTERNAL, "The node stops; send it again.", e);
        }
    }

    private Answered late(Question question) {
        LOG.info(
                "A message of {} is answered at its deadline", question.origin().sender());
        Answered answered = answered(question);
        if (answered.answers().isEmpty()) {
            throw askAgain("The message could not be taken before its deadline; send it again.");
        }
        return answered;
    }

    private Answered answered(Question question) {
        return new Answered(
                question.list(),
                question.deadline(settings.lateAnswer()).stream()
                        .map(Question.Told::answer)
                        .toList());
    }

    private static LintasException askAgain(String message) {
        return new LintasException(ErrorCode.EXHAUSTED, message);
    }

    private static LintasException failed(ExecutionException e) {
        return e.getCause() instanceof LintasException known
                ? known
                : new LintasException(ErrorCode.STORAGE_FAILED, "The message cannot be judged; send it again.", e);
    }

    /** Everything that is done for an answer; goes on after the deadline. */
    private void work(Question question, byte[] content) {
        try {
            Delivery delivery = intake.receive(question.origin(), content);
            hold(delivery.id());
            try {
                messages.open(delivery);
                question.taken(messages.refusals(question.list()));
                List<InteractiveMessages.Judged> judged = judge(delivery, question.list());
                List<BoardingAnswer> answers =
                        judged.stream().map(InteractiveMessages.Judged::answer).toList();
                messages.told(delivery, question.list(), judged, question.judged(answers));
            } finally {
                release(delivery.id());
            }
        } finally {
            room.release();
        }
    }

    private void hold(UUID delivery) {
        inHand.merge(delivery, 1, Integer::sum);
    }

    private void release(UUID delivery) {
        inHand.computeIfPresent(delivery, (_, held) -> held == 1 ? null : held - 1);
    }

    private List<InteractiveMessages.Judged> judge(Delivery delivery, PassengerList list) {
        judging.acquireUninterruptibly();
        try {
            return messages.judge(delivery, list);
        } finally {
            judging.release();
        }
    }

    /** Judges what a crash or a failure left, as answered by policy; one that fails again holds up no other. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void finishLeft() {
        for (Delivery left : deliveries.unanswered(clock.instant().minus(LEFT_AFTER))) {
            if (inHand.putIfAbsent(left.id(), 1) == null) {
                workers.execute(() -> finish(left));
            }
        }
    }

    private void finish(Delivery left) {
        try {
            PassengerList list =
                    messages.read(left.origin(), intake.content(left.id()).orElseThrow());
            List<InteractiveMessages.Judged> judged = messages.judge(left, list);
            messages.told(
                    left,
                    list,
                    judged,
                    Collections.nCopies(judged.size(), new Question.Told(settings.lateAnswer(), true)));
        } finally {
            release(left.id());
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
