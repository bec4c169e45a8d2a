package org.lintas.biometrics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.lintas.audit.CurrentActor;
import org.lintas.biometrics.internal.OsiaTasks;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** OSIA ABIS 1.6.0, calls that are answered later: how they stand, and their answers once more. Each caller sees its own. */
@RestController
@RequestMapping(OsiaTasksApi.PATH)
@Tag(name = "OSIA ABIS")
class OsiaTasksApi {

    static final String PATH = "/api/abis/v1/tasks/";

    private final OsiaTasks tasks;
    private final CurrentActor actor;

    OsiaTasksApi(OsiaTasks tasks, CurrentActor actor) {
        this.tasks = tasks;
        this.actor = actor;
    }

    @GetMapping(path = "{taskId}/status", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "PENDING, RESPONSE_SCHEDULED, RESPONSE_RETRY, RESPONSE_ERROR or COMPLETED")
    OsiaTasks.State status(@PathVariable String taskId) {
        return state(OutsideText.identifier(taskId));
    }

    @PostMapping("{taskId}/redeliver")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sends an answer once more that could not be sent; 409 when there is nothing to send")
    void redeliver(@PathVariable String taskId) {
        UUID task = OutsideText.identifier(taskId);
        state(task);
        if (!tasks.redeliver(task)) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "The answer is not there yet, is being sent, or was taken.");
        }
    }

    private OsiaTasks.State state(UUID task) {
        return tasks.state(task, actor.actor().id())
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such task."));
    }
}
