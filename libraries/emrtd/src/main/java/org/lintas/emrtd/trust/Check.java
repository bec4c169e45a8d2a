package org.lintas.emrtd.trust;

import org.lintas.emrtd.CheckResult;

/**
 * One check as it was made.
 *
 * @param name what was checked
 * @param result in five values
 * @param code why, {@code ok} when successful: see the table in this library's README
 * @param detail the same for a person, in English, without personal data
 * @param nanos time it took, in nanoseconds
 */
public record Check(CheckName name, CheckResult result, String code, String detail, long nanos) {}
