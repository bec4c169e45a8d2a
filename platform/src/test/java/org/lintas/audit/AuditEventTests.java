package org.lintas.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.LintasException;

class AuditEventTests {

    private static final AuditEvent EVENT = AuditEvent.done(
            AuditAction.SIGNED_IN, AuditActor.person("siti"), AuditSubject.NONE, Purpose.ADMINISTRATION);

    @Test
    void detailsHaveBounds() {
        assertThat(EVENT.with("k", "v".repeat(AuditEvent.DETAIL_LENGTH_MAX)).details())
                .hasSize(1);
        refused(() -> EVENT.with("k", "v".repeat(AuditEvent.DETAIL_LENGTH_MAX + 1)));
        assertThat(EVENT.with("k".repeat(40), "v").details()).hasSize(1);
        refused(() -> EVENT.with("k".repeat(41), "v"));
        refused(() -> EVENT.with("Key", "v"));
        assertThat(withDetails(AuditEvent.DETAILS_MAX).details()).hasSize(20);
        refused(() -> withDetails(AuditEvent.DETAILS_MAX + 1));
    }

    @Test
    void actorsAndSubjectsHaveBounds() {
        assertThat(AuditActor.person("x".repeat(AuditActor.ID_LENGTH_MAX)).id()).hasSize(100);
        refused(() -> AuditActor.person("x".repeat(AuditActor.ID_LENGTH_MAX + 1)));
        refused(() -> AuditActor.person(" "));
        refused(() -> AuditActor.device("a\nb"));
        assertThat(new AuditSubject("document", "x".repeat(AuditSubject.ID_LENGTH_MAX)).id())
                .hasSize(200);
        refused(() -> new AuditSubject("document", "x".repeat(AuditSubject.ID_LENGTH_MAX + 1)));
        refused(() -> new AuditSubject("Document", "x"));
        refused(() -> new Purpose("Border check"));
        refused(() -> new PageKind(""));
    }

    @Test
    void whatAStrangerClaimsIsCutToLettersAndDigits() {
        assertThat(AuditActor.stranger("<b>Siti\n</b>").id()).isEqualTo("bSitib");
        assertThat(AuditActor.stranger("\u0000 ").id()).isEqualTo("unknown");
        assertThat(AuditActor.stranger("x".repeat(10_000)).id()).hasSize(50);
        assertThat(AuditActor.stranger("𝔸".repeat(10_000)).id()).hasSize(100);
    }

    private static AuditEvent withDetails(int count) {
        Map<String, String> details = new HashMap<>();
        for (int i = 0; i < count; i++) {
            details.put("d" + "e".repeat(i), "v");
        }
        return new AuditEvent(
                EVENT.action(), EVENT.actor(), EVENT.subject(), EVENT.purpose(), AuditOutcome.DONE, details);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(LintasException.class).hasMessageContaining("LINTAS-1002");
    }
}
