package org.lintas.names;

import java.util.List;

/** A sought birth against the births of a list. One search's. */
final class SoughtBirth {

    /** Births of which one search remembers what they say, a power of two. */
    private static final int REMEMBERED = 256;

    private final ListRows rows;
    private final NamedPerson person;
    private final List<RowWindow> windows;

    /** Of each window: the row after its last one, and what it says. */
    private final int[] to;

    private final double[] windowBits;
    private final int anniversary;
    private final double most;
    private final int[] spans = new int[REMEMBERED];
    private final double[] bits = new double[REMEMBERED];

    SoughtBirth(ListRows rows, NamedPerson person) {
        this.rows = rows;
        this.person = person;
        this.windows = person.birth().map(date -> RowWindow.around(rows, date)).orElseGet(() -> RowWindow.all(rows));
        this.anniversary = person.birth()
                .map(date -> ListRows.anniversary(ListRows.place(date)))
                .orElse(0);
        this.to = new int[windows.size()];
        this.windowBits = new double[to.length];
        double highest = anniversary > 0 ? BirthEvidence.ONE_COMPONENT : Double.NEGATIVE_INFINITY;
        for (int i = 0; i < to.length; i++) {
            to[i] = windows.get(i).to();
            windowBits[i] = windows.get(i).bits();
            highest = Math.max(highest, windowBits[i]);
        }
        this.most = highest;
    }

    /** All rows, each in one window. */
    List<RowWindow> windows() {
        return windows;
    }

    /** Month and day as {@link ListRows#anniversary}; 0 if not known. */
    int anniversary() {
        return anniversary;
    }

    /** The most that births of rows say, but for {@link RowWindow#same}. */
    double most() {
        return most;
    }

    /** The most that the birth of one row says, but for {@link RowWindow#same}. */
    double most(int row, long signature) {
        if (anniversary > 0 && RowSignature.anniversary(signature) == anniversary) {
            return most;
        }
        int window = 0;
        while (to[window] <= row) {
            window++;
        }
        return windowBits[window];
    }

    /** What the birth of a row says; remembered, since many rows have the same. */
    double bits(int row) {
        int span = rows.span[row];
        if (span < 0) {
            return 0;
        }
        int slot = span & (REMEMBERED - 1);
        if (spans[slot] != span + 1) {
            spans[slot] = span + 1;
            bits[slot] = rows.birthBits(row, person);
        }
        return bits[slot];
    }
}
