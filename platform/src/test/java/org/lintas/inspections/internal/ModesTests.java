package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckResult;

class ModesTests {

    @ParameterizedTest
    @CsvSource({
        "MANDATORY, SUCCESSFUL, allow",
        "MANDATORY, FAILED, mrz-invalid",
        "MANDATORY, UNDETERMINED, mrz-not-checked",
        "MANDATORY, NOT_SUPPORTED, mrz-not-checked",
        "MANDATORY, ABORTED, mrz-not-checked",
        "OPTIONAL, SUCCESSFUL, allow",
        "OPTIONAL, FAILED, mrz-invalid",
        "OPTIONAL, UNDETERMINED, allow",
        "OPTIONAL, NOT_SUPPORTED, allow",
        "OPTIONAL, ABORTED, allow",
        "EVALUATORY, SUCCESSFUL, allow",
        "EVALUATORY, FAILED, allow",
        "EVALUATORY, UNDETERMINED, allow",
        "EVALUATORY, NOT_SUPPORTED, allow",
        "EVALUATORY, ABORTED, allow"
    })
    void eachModeWeighsEachResultAsTr03135Says(CheckMode mode, CheckResult result, String expected) {
        Verdict verdict = Modes.byMode(
                mode, Optional.of(FactsDraft.check("mrz", result)), Reason.MRZ_INVALID, Reason.MRZ_NOT_CHECKED);
        assertThat(text(verdict)).isEqualTo(expected);
    }

    @Test
    void whatIsMandatoryAndMissingRefers() {
        assertThat(text(Modes.byMode(
                        CheckMode.MANDATORY, Optional.empty(), Reason.MRZ_INVALID, Reason.MRZ_NOT_CHECKED)))
                .isEqualTo("mrz-not-checked");
        assertThat(text(Modes.byMode(CheckMode.OPTIONAL, Optional.empty(), Reason.MRZ_INVALID, Reason.MRZ_NOT_CHECKED)))
                .isEqualTo("allow");
    }

    private static String text(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "allow";
            case Verdict.Waiting() -> "wait";
            case Verdict.Referred referred -> referred.reason().code();
        };
    }
}
