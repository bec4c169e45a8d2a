package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.SoughtPersons;
import org.lintas.biometrics.SoughtPersons.Added;
import org.lintas.biometrics.SubjectId;
import org.lintas.emrtd.lds.Octets;
import org.lintas.fingerprint.itl.Header;
import org.lintas.fingerprint.itl.PictureCoding;
import org.lintas.fingerprint.itl.PrintPicture;
import org.lintas.fingerprint.itl.PrintPicture.Size;
import org.lintas.fingerprint.itl.Transaction;
import org.lintas.fingerprint.itl.TransactionFile;
import org.lintas.fingerprint.itl.TransactionRecord;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;
import org.lintas.testkit.SetClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoughtPersonsTests {

    private static final StatedReason REASON = new StatedReason("Warrant of the district court.", "analyst-1");

    private static final Header HEADER =
            new Header(Header.VERSION_2011, "CRM", "20261122", "QMRPOLICE", "QMRBORDER", "QMR-0000042", Map.of());

    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private SoughtPersons sought;
    private BiometricGalleries galleries;

    @BeforeAll
    void start() {
        module = new ModuleUnderTest(
                "org.lintas.biometrics.internal",
                new SetClock(Instant.parse("2026-11-22T03:00:00Z")),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                audit,
                BiometricsSettings.of("simulated-site"));
        sought = module.bean(SoughtPersons.class);
        galleries = module.bean(BiometricGalleries.class);
    }

    @AfterAll
    void stop() {
        module.close();
    }

    @Test
    void thePersonOfATransactionIsFoundByTheFingersUntilRemoved() {
        Added added = sought.add("K-17/2026", transaction(raw(3, 2, 500), raw(3, 3, 500)), REASON);

        assertThat(added.sought().quality()).containsOnlyKeys(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE);
        assertThat(added.left()).isEmpty();
        assertThat(added.known()).isEmpty();
        assertThat(sought.all()).extracting(SoughtPersons.Sought::caseNumber).contains("K-17/2026");
        assertThat(hits(3)).hasSize(1);
        SubjectId subject = galleries.find("sought:K-17/2026").orElseThrow();
        assertThat(audit.about(subject.toString()))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.BIOMETRICS_ENROLLED, AuditAction.SOUGHT_CHANGED);

        assertThat(sought.remove("K-17/2026", REASON)).isTrue();

        assertThat(sought.remove("K-17/2026", REASON)).isFalse();
        assertThat(hits(3)).isEmpty();
        assertThat(sought.all()).extracting(SoughtPersons.Sought::caseNumber).doesNotContain("K-17/2026");
    }

    @Test
    void whatOfAFileIsNotUsedIsSaid() {
        Added added = sought.add(
                "K-18/2026", transaction(raw(4, 2, 500), raw(4, 2, 500), raw(4, 3, 1_000), raw(4, 13, 500)), REASON);

        assertThat(added.left()).hasSize(3);
        assertThat(added.left().get(0)).contains("finger 2", "one already");
        assertThat(added.left().get(1)).contains("1000 pixels per inch");
        assertThat(added.left().get(2)).contains("position 13");
    }

    @Test
    void aFileWithoutFingersAndNoFileAtAllAreRefused() {
        for (Octets file : List.of(transaction(), Octets.of(new byte[] {1, 2, 3}))) {
            assertThatThrownBy(() -> sought.add("K-19/2026", file, REASON))
                    .isInstanceOfSatisfying(
                            LintasException.class,
                            fault -> assertThat(fault.code()).isEqualTo(ErrorCode.VALUE_INVALID));
        }
        assertThat(galleries.find("sought:K-19/2026")).isEmpty();
    }

    private List<SubjectId> hits(long body) {
        return galleries
                .identify(
                        GalleryName.SOUGHT,
                        MadePeople.fingers(body, Set.of(FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE), 9),
                        BiometricUse.WATCHLIST,
                        5)
                .matches()
                .stream()
                .map(match -> match.subject())
                .toList();
    }

    private static Octets transaction(TransactionRecord... records) {
        return Octets.of(TransactionFile.write(new Transaction(HEADER, List.of(records))));
    }

    private static PrintPicture raw(long body, int position, int pixelsPerInch) {
        FingerPicture picture = Finger.of(body * 16 + position).print(Pressing.WELL, 1);
        Size size = new Size(picture.width(), picture.height(), pixelsPerInch);
        return new PrintPicture(
                14,
                1,
                0,
                position,
                size,
                PictureCoding.NONE,
                org.lintas.fingerprint.itl.Octets.of(picture.levels()),
                Map.of());
    }
}
