package org.lintas.biometrics.web;

import java.util.UUID;
import org.lintas.audit.CurrentActor;
import org.lintas.biometrics.internal.OsiaTasks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a call at once, or later where the call says to which address. */
@Component
class OsiaAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OsiaOperations operations;
    private final OsiaTasks tasks;
    private final CurrentActor actor;

    OsiaAnswers(OsiaOperations operations, OsiaTasks tasks, CurrentActor actor) {
        this.operations = operations;
        this.tasks = tasks;
        this.actor = actor;
    }

    /**
     * OSIA's schema TaskId.
     *
     * @param taskId number of a call that is answered later
     */
    record TaskId(UUID taskId) {}

    /** The content with this status; or 202 with the number of the task. */
    ResponseEntity<Object> answer(AbisCall call, OsiaJob job, HttpStatus status) {
        if (call.callback() != null) {
            operations.check(job);
            var asked = new OsiaTasks.Asked(actor.actor().id(), String.valueOf(call.transactionId()), call.callback());
            UUID task = tasks.accept(asked, JSON.writerFor(OsiaJob.class).writeValueAsString(job));
            return ResponseEntity.accepted().body(new TaskId(task));
        }
        OsiaOperations.Done done = operations.perform(job);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (!done.extent().isEmpty()) {
            response.header(OsiaTasks.EXTENT_HEADER, done.extent());
        }
        return status == HttpStatus.CREATED ? response.build() : response.body(done.content());
    }
}
