package org.lintas.mrz;

/** The five zone formats of Doc 9303, eighth edition (2021), parts 4 to 7. */
public enum MrzFormat {
    /** Card of ID-1 size, part 5: identity cards, residence permits, crew member certificates. */
    TD1(3, 30),
    /** Card of ID-2 size, part 6. */
    TD2(2, 36),
    /** Passport data page of ID-3 size, part 4. */
    TD3(2, 44),
    /** Full-size visa sticker, part 7 section 4. */
    MRVA(2, 44),
    /** Small visa sticker, part 7 section 5. */
    MRVB(2, 36);

    private final int lines;
    private final int lineLength;

    MrzFormat(int lines, int lineLength) {
        this.lines = lines;
        this.lineLength = lineLength;
    }

    /** Lines of the zone: 2 or 3. */
    public int lines() {
        return lines;
    }

    /** Characters of each line: 30, 36 or 44. */
    public int lineLength() {
        return lineLength;
    }

    /** Characters of the zone without line ends: 72, 88 or 90. */
    public int length() {
        return lines * lineLength;
    }

    /** Whether the zone is a visa's: it starts with V and has no composite check digit. */
    public boolean visa() {
        return this == MRVA || this == MRVB;
    }

    /**
     * Whether a position may hold a character, by its class alone: no letter in a date, no digit in a name.
     *
     * @throws IndexOutOfBoundsException if the format has no such position
     */
    public boolean allows(MrzPosition position, char character) {
        if (position.line() > lines || position.column() > lineLength) {
            throw new IndexOutOfBoundsException(this + " has no " + position);
        }
        int index = (position.line() - 1) * lineLength + position.column() - 1;
        return (Layout.of(this).allowed(index) & Characters.classOf(character)) != 0;
    }
}
