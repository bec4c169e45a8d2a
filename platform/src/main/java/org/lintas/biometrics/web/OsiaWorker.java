package org.lintas.biometrics.web;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.lintas.biometrics.internal.OsiaTasks;
import org.lintas.biometrics.internal.OsiaTasks.Answer;
import org.lintas.biometrics.internal.OsiaTasks.Work;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Works on the calls that are answered later. */
@Component
class OsiaWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OsiaWorker.class);

    private static final long LOOKS_EVERY_MILLIS = 250;

    /** Calls at the same time: lanes go first. A choice of ours. */
    private static final int AT_ONCE = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OsiaTasks tasks;
    private final OsiaOperations operations;
    private final Semaphore places = new Semaphore(AT_ONCE);

    OsiaWorker(OsiaTasks tasks, OsiaOperations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS)
    void look() {
        while (tasks.offered() && places.tryAcquire()) {
            Optional<Work> work = tasks.take();
            if (work.isEmpty()) {
                places.release();
                return;
            }
            Thread.ofVirtual().name("osia-task").start(() -> {
                try {
                    tasks.answer(work.get().task(), answer(work.get()));
                } finally {
                    places.release();
                }
            });
        }
    }

    Answer answer(Work work) {
        try {
            if (work.attempt() > OsiaTasks.WORK_MAX) {
                throw new LintasException(
                        ErrorCode.INTERNAL,
                        "The call was begun %d times and never ended.".formatted(OsiaTasks.WORK_MAX));
            }
            OsiaOperations.Done done = done(JSON.readValue(work.job(), OsiaJob.class), work.attempt() > 1);
            return new Answer(false, JSON.writeValueAsString(done.content()), done.extent());
        } catch (LintasException refused) {
            LOG.info("Task {} is refused: {}", work.task(), refused.getMessage());
            var error = new OsiaErrors.OsiaError(refused.code().number(), String.valueOf(refused.getMessage()));
            return new Answer(true, JSON.writeValueAsString(error), "");
        }
    }

    /** A task begun before may have kept its encounter and lost only its answer. */
    private OsiaOperations.Done done(OsiaJob job, boolean again) {
        if (again && job instanceof OsiaJob.Enrol enrol && operations.kept(enrol)) {
            return OsiaOperations.Done.of(new OsiaPersonsApi.Names(enrol.person(), enrol.encounter()));
        }
        return operations.perform(job);
    }
}
