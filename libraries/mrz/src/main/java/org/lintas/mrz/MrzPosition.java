package org.lintas.mrz;

/**
 * A character position as Doc 9303 counts it.
 *
 * @param line the line, from 1
 * @param column the position in the line, from 1
 */
public record MrzPosition(int line, int column) {

    /** Refuses anything below 1 with {@link IllegalArgumentException}. */
    public MrzPosition {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and positions count from 1");
        }
    }

    static MrzPosition of(MrzFormat format, int index) {
        return new MrzPosition(index / format.lineLength() + 1, index % format.lineLength() + 1);
    }

    @Override
    public String toString() {
        return "line " + line + ", position " + column;
    }
}
