package org.lintas.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A targeting rule.
 *
 * @param name by which people and reports call it: lower-case words with dashes
 * @param title in a few words; empty text without one
 * @param terms under which it is used
 * @param condition who is meant
 * @param text as its author wrote it
 * @param span where it stands in the file
 */
public record Rule(String name, String title, Terms terms, Expression condition, String text, Span span) {

    /** How much a hit matters; the order of an analyst's queue. */
    public enum Severity {
        /** Looked at when there is time. */
        LOW,
        /** Looked at before arrival. */
        NORMAL,
        /** Looked at before departure. */
        HIGH,
        /** Looked at first. */
        TOP
    }

    /**
     * Under which terms it is used.
     *
     * @param severity how much a hit matters
     * @param category for what it looks, such as {@code smuggling}; empty text without one
     * @param basis the law or order that allows it; empty text without one
     * @param from its first day; empty from the start
     * @param until its last day; empty without an end
     * @param capPerDay most hits of a day before all further ones are set apart; empty without a cap
     */
    public record Terms(
            Severity severity,
            String category,
            String basis,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            OptionalInt capPerDay) {

        /** Whether it is used on a day. */
        public boolean on(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && until.filter(day::isAfter).isEmpty();
        }
    }
}
