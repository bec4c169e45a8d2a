package org.lintas.mrz;

/** Character positions of a zone, counted from 0 over all its lines: from {@code start} up to but not {@code end}. */
record Span(int start, int end) {

    int length() {
        return end - start;
    }

    boolean contains(int position) {
        return position >= start && position < end;
    }
}
