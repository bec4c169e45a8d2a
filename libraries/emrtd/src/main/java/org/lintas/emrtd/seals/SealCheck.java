package org.lintas.emrtd.seals;

import org.lintas.emrtd.CheckResult;

/**
 * One check of a seal as it was made.
 *
 * @param name what was checked
 * @param result in the values of BSI TR-03135
 * @param code why, {@code ok} when successful: see the table in this library's README
 * @param detail the same for a person, in English, without personal data
 */
public record SealCheck(SealCheckName name, CheckResult result, String code, String detail) {

    static SealCheck ok(SealCheckName name, String detail) {
        return new SealCheck(name, CheckResult.SUCCESSFUL, "ok", detail);
    }

    static SealCheck failed(SealCheckName name, String code, String detail) {
        return new SealCheck(name, CheckResult.FAILED, code, detail);
    }

    static SealCheck undetermined(SealCheckName name, String code, String detail) {
        return new SealCheck(name, CheckResult.UNDETERMINED, code, detail);
    }

    static SealCheck withoutInput(SealCheckName name) {
        return undetermined(name, "input-missing", "an earlier check left nothing to look at");
    }
}
