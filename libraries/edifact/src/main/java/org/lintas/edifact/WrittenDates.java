package org.lintas.edifact;

import java.time.LocalDate;
import org.lintas.mrz.PartialDate;

/** Dates as carriers write them: in six digits where these say which century, else in eight with their format (code list 2379). */
final class WrittenDates {

    private static final String EIGHT_DIGITS = "102";

    private final LocalDate today;

    WrittenDates(LocalDate today) {
        this.today = today;
    }

    String birth(PartialDate date) {
        String digits = digits(date);
        boolean clear =
                Dates.birth(digits.substring(2), today).filter(date::equals).isPresent();
        return composite("329", digits, clear);
    }

    String validity(String qualifier, PartialDate date) {
        String digits = digits(date);
        boolean clear =
                Dates.validity(digits.substring(2), today).filter(date::equals).isPresent();
        return composite(qualifier, digits, clear);
    }

    /** Six zeros would say that nothing is known. */
    private static String composite(String qualifier, String digits, boolean clear) {
        return clear && !digits.endsWith("000000")
                ? SegmentWriter.composite(qualifier, digits.substring(2))
                : SegmentWriter.composite(qualifier, digits, EIGHT_DIGITS);
    }

    /** What is not known of a date is written as 00. */
    private static String digits(PartialDate date) {
        return "%04d%02d%02d"
                .formatted(date.year(), date.month().orElse(0), date.day().orElse(0));
    }
}
