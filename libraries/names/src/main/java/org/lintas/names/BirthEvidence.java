package org.lintas.names;

import org.lintas.mrz.PartialDate;

/**
 * What two dates of birth say. Chance agreement is that of travellers, whose births are spread over some sixty years; the costs of errors are
 * those of data entry (digits and day with month exchanged) and of lists, which often have the year alone. The weights, in bits, were set by hand
 * from these; no labelled pairs with dates were at hand.
 */
final class BirthEvidence {

    private static final double SAME_DAY = 12;

    /** The most that births say. */
    static final double MOST = SAME_DAY;

    private static final double SAME_FIRST_OF_JANUARY = 7;
    static final double SAME_MONTH = 8.5;
    static final double SAME_YEAR = 5;
    private static final double EXCHANGED = 9;

    /** The most that dates say of which one component differs: by a digit, or by two digits that changed places. */
    static final double ONE_COMPONENT = 6;

    private static final double OTHER_COMPONENT = 4.5;
    private static final double SAME_ANNIVERSARY_NEAR = 3;
    private static final double SAME_ANNIVERSARY = 0;
    private static final double PLACEHOLDER = 3.5;
    private static final double OTHER_ANNIVERSARY = -1.5;
    private static final double NEXT_YEAR = -2;
    private static final double WITHIN_TWO_YEARS = -4;

    /** Of dates with days of which no component says anything for one person, beside what the years say. */
    private static final double WHOLE_DATES_APART = -1.5;

    private static final double YEARS_APART = -11;
    private static final double GENERATION_APART = -16;

    /** Years by which lists are wrong. */
    static final int YEARS_NEAR = 2;

    static final int YEARS_FAR = 10;

    private BirthEvidence() {}

    static EvidencePart of(PartialDate left, BirthSpan right) {
        return new EvidencePart(EvidencePart.Rule.BIRTH, left.toString(), right.toString(), bits(left, right));
    }

    static double bits(PartialDate left, BirthSpan right) {
        return right.single() ? bits(left, right.first()) : within(left.year(), right);
    }

    /** The wider a span the less it says that a year is in it. */
    private static double within(int year, BirthSpan span) {
        int before = span.first().year() - year;
        int after = year - span.last().year();
        return before > 0 || after > 0
                ? apart(Math.max(before, after))
                : Math.max(0, SAME_YEAR - Math.log(span.years()) / Math.log(2));
    }

    private static double bits(PartialDate left, PartialDate right) {
        int years = Math.abs(left.year() - right.year());
        if (left.day().isEmpty() || right.day().isEmpty()) {
            return partial(left, right, years);
        }
        boolean month = left.month().equals(right.month());
        boolean day = left.day().equals(right.day());
        if (years == 0 && month && day) {
            boolean heaped = left.month().getAsInt() == 1 && left.day().getAsInt() == 1;
            return heaped ? SAME_FIRST_OF_JANUARY : SAME_DAY;
        }
        if (years == 0 && left.month().equals(right.day()) && left.day().equals(right.month())) {
            return EXCHANGED;
        }
        if (years == 0) {
            return sameYear(left, right, month, day);
        }
        return month && day ? anniversary(left.year(), right.year()) : apart(years) + WHOLE_DATES_APART;
    }

    private static double sameYear(PartialDate left, PartialDate right, boolean month, boolean day) {
        if (month || day) {
            boolean typed = month
                    ? mistyped(left.day().getAsInt(), right.day().getAsInt())
                    : mistyped(left.month().getAsInt(), right.month().getAsInt());
            return typed ? ONE_COMPONENT : OTHER_COMPONENT;
        }
        return placeholder(left, right) ? PLACEHOLDER : OTHER_ANNIVERSARY;
    }

    /** Of the same month and day in different years. */
    private static double anniversary(int left, int right) {
        int years = Math.abs(left - right);
        if (years == 1 || mistyped(left, right)) {
            return ONE_COMPONENT;
        }
        return years == YEARS_FAR ? OTHER_COMPONENT : years <= YEARS_NEAR ? SAME_ANNIVERSARY_NEAR : SAME_ANNIVERSARY;
    }

    private static double partial(PartialDate left, PartialDate right, int years) {
        if (years > 0) {
            return apart(years);
        }
        if (left.month().isEmpty() || right.month().isEmpty()) {
            return SAME_YEAR;
        }
        return left.month().equals(right.month()) ? SAME_MONTH : OTHER_ANNIVERSARY;
    }

    /** Of dates so many years apart, one or more, whose month and day are not both the same. */
    static double apart(int years) {
        if (years <= YEARS_NEAR) {
            return years == 1 ? NEXT_YEAR : WITHIN_TWO_YEARS;
        }
        return years <= YEARS_FAR ? YEARS_APART : GENERATION_APART;
    }

    /** The first of January stands for a year alone. */
    private static boolean placeholder(PartialDate left, PartialDate right) {
        return firstOfJanuary(left) || firstOfJanuary(right);
    }

    private static boolean firstOfJanuary(PartialDate date) {
        return date.month().getAsInt() == 1 && date.day().getAsInt() == 1;
    }

    /** Whether one digit differs, or two next to each other changed places. */
    private static boolean mistyped(int left, int right) {
        int differing = 0;
        boolean exchanged = false;
        for (int one = left, two = right; one + two > 0; one /= 10, two /= 10) {
            differing += one % 10 == two % 10 ? 0 : 1;
            exchanged |= one % 10 != two % 10 && one % 10 == two / 10 % 10 && two % 10 == one / 10 % 10;
        }
        return differing == 1 || (differing == 2 && exchanged);
    }
}
