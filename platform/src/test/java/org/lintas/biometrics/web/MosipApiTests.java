package org.lintas.biometrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditTrail;
import org.lintas.biometrics.web.AbisCaller.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** MOSIP's messages at the door of a node: who may send them, what is written down, and that failures are answers. */
@AbisNode
class MosipApiTests {

    @Autowired
    private DeviceCredentials devices;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @Test
    void messagesAreAnsweredAndFailuresAreAnswersToo() {
        AbisCaller mosip = AbisCaller.to(port, devices, "mosip-1", DeviceScope.ABIS);

        Answer ping = mosip.message("", message("ping", ""));
        Answer elsewhere = mosip.message(
                "", message("insert", ", \"referenceId\": \"m-1\", \"referenceURL\": \"http://10.0.0.1/x\""));
        Answer none = mosip.message("", "no message");

        assertThat(ping.status()).isEqualTo(200);
        assertThat(ping.json().get("id").asString()).isEqualTo("mosip.abis.ping");
        assertThat(ping.json().get("requestId").asString()).isEqualTo("q-1");
        assertThat(ping.json().get("returnValue").asString()).isEqualTo("1");
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.json().get("failureReason").asString()).isEqualTo("7");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json().get("failureReason").asString()).isEqualTo("4");
    }

    @Test
    void everyMessageIsWrittenDownWithItsPurpose() {
        AbisCaller mosip = AbisCaller.to(port, devices, "mosip-2", DeviceScope.ABIS);

        mosip.message("", message("identify", ", \"referenceId\": \"m-2\""));
        mosip.message("?purpose=second-line", message("delete", ", \"referenceId\": \"m-2\""));

        AuditQuery query = new AuditQuery(
                Optional.empty(),
                Optional.of("m-2"),
                Optional.of(AuditAction.PERSONAL_DATA_READ),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        assertThat(trail.search(query, 10))
                .extracting(entry -> entry.event().purpose().code())
                .containsExactly("second-line", "border-check");
        assertThat(mosip.message("?purpose=no-such-purpose", message("ping", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aNodeStartsWithoutTheBrokerOfItsQueueAndSaysSo() {
        assertThat(meters.get("lintas.biometrics.mosip.queue.connected").gauge().value())
                .isZero();
    }

    @Test
    void noOtherMachineMaySendThemAndNoneSendsMoreThanTheBound() {
        AbisCaller gate = AbisCaller.to(port, devices, "mosip-gate", DeviceScope.lane("L1"));
        AbisCaller mosip = AbisCaller.to(port, devices, "mosip-3", DeviceScope.ABIS);

        assertThat(gate.message("", message("ping", "")).status()).isEqualTo(403);
        assertThat(mosip.message("", " ".repeat(AbisBodyBound.LENGTH_MAX + 1)).status())
                .isEqualTo(413);
    }

    private static String message(String operation, String more) {
        return """
                {"id": "mosip.abis.%s", "version": "1.1", "requestId": "q-1", "requesttime": "2026-11-22T03:00:00.000Z"%s}""".formatted(operation, more);
    }
}
