package org.lintas.rules;

import java.time.LocalDate;
import java.util.List;

/** Passengers and rules of tests. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Samples() {}

    /** A woman of Utopia with two bags and one document, who booked the day before and paid in cash. */
    static Subject anna() {
        return Subject.builder()
                .of(
                        "passenger",
                        thing -> thing.text("surname", "Eriksson")
                                .text("givenNames", "Anna Maria")
                                .text("sex", "F")
                                .text("nationality", "UTO")
                                .number("age", 52)
                                .day("dateOfBirth", LocalDate.of(1974, 8, 12))
                                .number("companions", 0)
                                .truth("transit", false))
                .of(
                        "flight",
                        thing -> thing.text("carrier", "LT")
                                .text("origin", "BKK")
                                .day("departure", DAY)
                                .day("arrival", DAY))
                .of("pnr", thing -> thing.number("daysBookedBeforeTravel", 1))
                .of("history", thing -> thing.events("journeys", 400, 3, 20, 80))
                .one(
                        "document",
                        thing -> thing.text("type", "P")
                                .text("number", "L898902C3")
                                .text("issuer", "UTO")
                                .day("expiry", LocalDate.of(2032, 4, 15)))
                .one("payment", thing -> thing.text("form", "CA").number("amount", 910))
                .one("bag", thing -> thing.text("tag", "0001").number("weightKg", 31.5))
                .one("bag", thing -> thing.text("tag", "0002"))
                .build();
    }

    /** The one rule of a text that has one and no problem. */
    static Rule rule(String condition) {
        RuleFile file = file(condition);
        if (file.rules().size() != 1 || !file.whole()) {
            throw new AssertionError(condition + ": " + file.problems());
        }
        return file.rules().getFirst();
    }

    /** A text of one rule with a condition. */
    static RuleFile file(String condition) {
        return RuleFile.read("rule tested when " + condition);
    }

    static List<Problem.Code> codes(String condition) {
        return file(condition).problems().stream().map(Problem::code).toList();
    }

    static boolean hits(String condition) {
        return CompiledRules.of(List.of(rule(condition))).hits(anna()).length == 1;
    }
}
