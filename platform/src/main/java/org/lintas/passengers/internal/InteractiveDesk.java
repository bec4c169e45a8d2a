package org.lintas.passengers.internal;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<UUID> finishing = ConcurrentHashMap.newKeySet();
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
        PassengerList list = messages.read(origin, content);
        if (!room.tryAcquire()) {
            throw new LintasException(ErrorCode.EXHAUSTED, "Too many messages wait; send it again.");
        }
        Delivery delivery = receive(origin, content);
        CompletableFuture<List<InteractiveMessages.Judged>> judged =
                CompletableFuture.supplyAsync(() -> judge(delivery, list), workers);
        try {
            List<InteractiveMessages.Judged> inTime =
                    judged.get(settings.deadline(origin.sender()).toMillis(), TimeUnit.MILLISECONDS);
            messages.told(delivery, list, inTime, Optional.empty());
            return new Answered(
                    list,
                    inTime.stream().map(InteractiveMessages.Judged::answer).toList());
        } catch (TimeoutException _) {
            return late(delivery, list, judged);
        } catch (ExecutionException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "The message cannot be judged; send it again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LintasException(ErrorCode.INTERNAL, "The node stops; send it again.", e);
        }
    }

    /** Gives the room back when nothing was taken. */
    private Delivery receive(Delivery.Origin origin, byte[] content) {
        try {
            return intake.receive(origin, content);
        } catch (LintasException e) {
            room.release();
            throw e;
        }
    }

    /** The answer by policy; what is judged later is told when it is. */
    private Answered late(
            Delivery delivery, PassengerList list, CompletableFuture<List<InteractiveMessages.Judged>> judged) {
        LOG.info("Delivery {} is answered by policy: its deadline came first", delivery.id());
        BoardingAnswer policy = settings.lateAnswer();
        var _ = judged.thenAccept(later -> messages.told(delivery, list, later, Optional.of(policy)));
        int persons = list.passengers().size() + list.crew().size();
        return new Answered(list, Collections.nCopies(persons, policy));
    }

    private List<InteractiveMessages.Judged> judge(Delivery delivery, PassengerList list) {
        judging.acquireUninterruptibly();
        try {
            return messages.judge(delivery, list);
        } finally {
            judging.release();
            room.release();
        }
    }

    /** Judges what a crash or a failure left, as answered by policy; one that fails again holds up no other. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void finishLeft() {
        for (Delivery left : deliveries.unanswered(clock.instant().minus(LEFT_AFTER))) {
            if (finishing.add(left.id())) {
                workers.execute(() -> finish(left));
            }
        }
    }

    private void finish(Delivery left) {
        try {
            PassengerList list =
                    messages.read(left.origin(), intake.content(left.id()).orElseThrow());
            messages.told(left, list, messages.judge(left, list), Optional.of(settings.lateAnswer()));
        } finally {
            finishing.remove(left.id());
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
