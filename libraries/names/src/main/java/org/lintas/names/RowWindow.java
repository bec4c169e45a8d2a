package org.lintas.names;

import java.util.ArrayList;
import java.util.List;
import org.lintas.mrz.PartialDate;

/**
 * Rows that follow each other, and the most that their births can say.
 *
 * @param from first row
 * @param to row after the last one
 * @param bits of those births that have not the month and day of the sought one, unless the year is the same too; and but for {@link #same}
 */
record RowWindow(int from, int to, double bits) {

    private static final int MONTHS = 12;

    /** All rows, each in one window. */
    static List<RowWindow> all(ListRows rows) {
        return List.of(new RowWindow(0, rows.size(), 0));
    }

    /** All rows, each in one window, by how far they are from the year of a date. */
    static List<RowWindow> around(ListRows rows, PartialDate date) {
        int year = date.year();
        int dated = rows.firstDated();
        List<RowWindow> windows = new ArrayList<>();
        windows.add(new RowWindow(0, rows.firstSpan(), 0));
        windows.add(new RowWindow(rows.firstSpan(), dated, BirthEvidence.SAME_YEAR));
        int far = firstOfYear(rows, year - BirthEvidence.YEARS_FAR);
        windows.add(new RowWindow(dated, far, BirthEvidence.apart(BirthEvidence.YEARS_FAR + 1)));
        int near = firstOfYear(rows, year - BirthEvidence.YEARS_NEAR);
        windows.add(new RowWindow(far, near, BirthEvidence.apart(BirthEvidence.YEARS_FAR)));
        for (int at = year - BirthEvidence.YEARS_NEAR; at <= year + BirthEvidence.YEARS_NEAR; at++) {
            double bits = at == year ? sameYear(date) : BirthEvidence.apart(Math.abs(at - year));
            windows.add(new RowWindow(firstOfYear(rows, at), firstOfYear(rows, at + 1), bits));
        }
        int after = firstOfYear(rows, year + BirthEvidence.YEARS_NEAR + 1);
        int farAfter = firstOfYear(rows, year + BirthEvidence.YEARS_FAR + 1);
        windows.add(new RowWindow(after, farAfter, BirthEvidence.apart(BirthEvidence.YEARS_FAR)));
        windows.add(new RowWindow(farAfter, rows.size(), BirthEvidence.apart(BirthEvidence.YEARS_FAR + 1)));
        windows.removeIf(window -> window.from >= window.to);
        return windows;
    }

    /** Those rows whose births may say more than their window does: all of them are to be looked at. */
    static List<RowWindow> same(ListRows rows, PartialDate date) {
        if (date.day().isEmpty()) {
            return List.of();
        }
        int month = date.month().getAsInt();
        int day = date.day().getAsInt();
        List<RowWindow> same = new ArrayList<>();
        add(same, rows, ListRows.place(date.year(), month, 0));
        add(same, rows, ListRows.place(date.year(), month, day));
        if (day <= MONTHS && day != month) {
            add(same, rows, ListRows.place(date.year(), day, month));
        }
        return same;
    }

    private static void add(List<RowWindow> windows, ListRows rows, int place) {
        windows.add(new RowWindow(rows.first(place), rows.first(place + 1), Double.POSITIVE_INFINITY));
    }

    private static double sameYear(PartialDate date) {
        return date.day().isPresent() ? BirthEvidence.ONE_COMPONENT : BirthEvidence.SAME_MONTH;
    }

    private static int firstOfYear(ListRows rows, int year) {
        return rows.first(Math.max(ListRows.place(year, 0, 0), ListRows.FIRST_DATED));
    }
}
