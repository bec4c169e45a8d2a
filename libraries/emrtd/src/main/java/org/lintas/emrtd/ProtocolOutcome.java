package org.lintas.emrtd;

/**
 * How one run of a protocol ended.
 *
 * @param protocol that was run
 * @param result in five values
 * @param code why, {@code ok} when successful: see the table in this library's README
 * @param detail the same for a person, in English, without personal data
 * @param cipher of the session or signature it made, for example {@code AES-128}; empty text if it made none
 * @param nanos time it took, in nanoseconds
 */
public record ProtocolOutcome(
        ChipProtocol protocol, CheckResult result, String code, String detail, String cipher, long nanos) {}
