package org.lintas.biometrics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.internal.MosipAbis;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Carries MOSIP's messages over HTTP: what its queue would hold, one at a time. */
@RestController
@ConditionalOnProperty("lintas.biometrics.mosip.enabled")
@Tag(name = "MOSIP ABIS", description = "The messages of MOSIP's ABIS queue. Every message is logged.")
class AbisMosipApi {

    private final MosipAbis mosip;
    private final AbisCalls calls;
    private final CurrentActor actor;

    AbisMosipApi(MosipAbis mosip, AbisCalls calls, CurrentActor actor) {
        this.mosip = mosip;
        this.calls = calls;
        this.actor = actor;
    }

    @PostMapping(
            path = "/api/abis/mosip",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answers one message of MOSIP's ABIS queue; failures are answers too")
    String answer(@RequestBody String message, @RequestParam(defaultValue = "border-check") String purpose) {
        calls.about(new Purpose(purpose), new AuditSubject("abis-person", MosipAbis.reference(message)));
        return mosip.answer(message, actor.actor().id());
    }
}
