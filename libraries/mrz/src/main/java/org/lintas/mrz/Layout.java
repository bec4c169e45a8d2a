package org.lintas.mrz;

import static org.lintas.mrz.Characters.DIGIT;
import static org.lintas.mrz.Characters.FILLER;
import static org.lintas.mrz.Characters.LETTER;

import java.util.Arrays;
import java.util.List;

/**
 * Where each field of a format stands, and which characters each position allows.
 *
 * <p>Doc 9303 parts 4 to 7, sections 4.2.2 and 4.2.4 (part 7: also 5.2.2). Positions count from 0 over the lines joined.
 */
final class Layout {

    /** Marks a check digit that the format does not have. */
    static final int NONE = -1;

    private static final Span CODE = new Span(0, 2);
    private static final Span ISSUER = new Span(2, 5);
    private static final Span EMPTY = new Span(0, 0);
    private static final Layout TD1 = td1();
    private static final Layout TD2 = twoLines(MrzFormat.TD2, 7, NONE, 71);
    private static final Layout TD3 = twoLines(MrzFormat.TD3, 14, 86, 87);
    private static final Layout MRVA = twoLines(MrzFormat.MRVA, 16, NONE, NONE);
    private static final Layout MRVB = twoLines(MrzFormat.MRVB, 8, NONE, NONE);

    final Span code = CODE;
    final Span issuer = ISSUER;
    final Span name;
    final Span number;
    final int numberCheck;
    final Span nationality;
    final Span birth;
    final int birthCheck;
    final int sex;
    final Span expiry;
    final int expiryCheck;
    final Span optional1;
    final Span optional2;
    final int optionalCheck;
    final int compositeCheck;
    final boolean longNumbers;
    private final List<Span> composite;
    private final byte[] allowed;

    private Layout(Places places, int optionalCheck, int compositeCheck, List<Span> composite) {
        this.name = places.name;
        this.number = new Span(places.number, places.number + 9);
        this.numberCheck = places.number + 9;
        this.nationality = new Span(places.nationality, places.nationality + 3);
        this.birth = new Span(places.birth, places.birth + 6);
        this.birthCheck = places.birth + 6;
        this.sex = places.birth + 7;
        this.expiry = new Span(places.birth + 8, places.birth + 14);
        this.expiryCheck = places.birth + 14;
        this.optional1 = places.optional1;
        this.optional2 = places.optional2;
        this.optionalCheck = optionalCheck;
        this.compositeCheck = compositeCheck;
        this.composite = composite;
        this.longNumbers = places.format == MrzFormat.TD1 || places.format == MrzFormat.TD2;
        this.allowed = allowed(places.format);
    }

    static Layout of(MrzFormat format) {
        return switch (format) {
            case TD1 -> TD1;
            case TD2 -> TD2;
            case TD3 -> TD3;
            case MRVA -> MRVA;
            case MRVB -> MRVB;
        };
    }

    List<Span> composite() {
        return composite;
    }

    /** The character classes that a position allows, as a mask of {@link Characters}. */
    int allowed(int position) {
        return allowed[position];
    }

    private record Places(
            MrzFormat format, Span name, int number, int nationality, int birth, Span optional1, Span optional2) {}

    /** Part 5: number and optional data in line 1, dates and nationality in line 2, the name in line 3. */
    private static Layout td1() {
        Places places = new Places(MrzFormat.TD1, new Span(60, 90), 5, 45, 30, new Span(15, 30), new Span(48, 59));
        return new Layout(
                places, NONE, 59, List.of(new Span(5, 30), new Span(30, 37), new Span(38, 45), new Span(48, 59)));
    }

    /** Parts 4, 6 and 7: code, issuer and name in line 1, all else in line 2 in the same order. */
    private static Layout twoLines(MrzFormat format, int optionalLength, int optionalCheck, int compositeCheck) {
        int line2 = format.lineLength();
        Span optional = new Span(line2 + 28, line2 + 28 + optionalLength);
        Places places = new Places(format, new Span(5, line2), line2, line2 + 10, line2 + 13, optional, EMPTY);
        int compositeEnd = optionalCheck == NONE ? optional.end() : optionalCheck + 1;
        List<Span> composite = List.of(
                new Span(line2, line2 + 10), new Span(line2 + 13, line2 + 20), new Span(line2 + 21, compositeEnd));
        return new Layout(places, optionalCheck, compositeCheck, compositeCheck == NONE ? List.of() : composite);
    }

    private byte[] allowed(MrzFormat format) {
        byte[] masks = new byte[format.length()];
        Arrays.fill(masks, (byte) (LETTER | DIGIT | FILLER));
        masks[0] = LETTER;
        masks[1] = (byte) (format == MrzFormat.TD3 ? LETTER | FILLER : LETTER | DIGIT | FILLER);
        fill(masks, issuer, LETTER | FILLER);
        fill(masks, name, LETTER | FILLER);
        fill(masks, nationality, LETTER | FILLER);
        masks[sex] = LETTER | FILLER;
        fill(masks, birth, DIGIT | FILLER);
        fill(masks, expiry, DIGIT | FILLER);
        masks[birthCheck] = DIGIT;
        masks[expiryCheck] = DIGIT;
        masks[numberCheck] = longNumbers ? DIGIT | FILLER : DIGIT;
        if (optionalCheck != NONE) {
            masks[optionalCheck] = DIGIT | FILLER;
        }
        if (compositeCheck != NONE) {
            masks[compositeCheck] = DIGIT;
        }
        return masks;
    }

    private static void fill(byte[] masks, Span span, int mask) {
        Arrays.fill(masks, span.start(), span.end(), (byte) mask);
    }
}
