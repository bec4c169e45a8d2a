package org.lintas.emrtd.seals;

import java.util.ArrayList;
import java.util.List;
import org.lintas.emrtd.lds.Octets;

/** Walks the bytes of a seal from its start, each length checked against what is there. */
final class Bytes {

    /** Most features in one zone: tags are one byte. */
    static final int FEATURES_MAX = 256;

    /** First byte of a length in two bytes, of one in three, of one in four (Doc 9303-13, 8th edition, 2.5: as DER). */
    private static final int LENGTH_FORM = 0x80;

    /** Bytes after the first of a length: three say 16 MiB, more than any seal has. */
    private static final int LENGTH_BYTES_MAX = 3;

    private final Octets input;
    private final int end;
    private int position;

    /** A feature: its tag, its value, where it starts and where it ends. */
    record Feature(int tag, Octets value, int start, int end) {}

    /** How lengths are written. */
    enum Lengths {
        /** As DER, which the standard says. */
        DER,
        /** Always one byte, 0-255, as early writers did. */
        ONE_BYTE
    }

    Bytes(Octets input, int start) {
        this.input = input;
        this.end = input.length();
        this.position = start;
    }

    int position() {
        return position;
    }

    boolean hasNext() {
        return position < end;
    }

    int next() throws MalformedSealException {
        if (position >= end) {
            throw new MalformedSealException("seal-cut-off", position, "cut off");
        }
        return input.at(position++);
    }

    Octets next(int count) throws MalformedSealException {
        if (count > end - position) {
            throw new MalformedSealException(
                    "seal-cut-off", position, "%d bytes, %d are there".formatted(count, end - position));
        }
        Octets part = input.slice(position, count);
        position += count;
        return part;
    }

    Feature feature(Lengths lengths) throws MalformedSealException {
        int start = position;
        int tag = next();
        int length = lengths == Lengths.DER ? derLength() : next();
        return new Feature(tag, next(length), start, position);
    }

    /** All features to the end. */
    List<Feature> features(Lengths lengths) throws MalformedSealException {
        List<Feature> features = new ArrayList<>();
        while (hasNext()) {
            if (features.size() == FEATURES_MAX) {
                throw new MalformedSealException(
                        "seal-too-long", position, "more than %d features".formatted(FEATURES_MAX));
            }
            features.add(feature(lengths));
        }
        return features;
    }

    private int derLength() throws MalformedSealException {
        int start = position;
        int first = next();
        if (first < LENGTH_FORM) {
            return first;
        }
        int count = first - LENGTH_FORM;
        if (count == 0 || count > LENGTH_BYTES_MAX) {
            throw new MalformedSealException("seal-malformed", start, "length in the form %X".formatted(first));
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | next();
        }
        return length;
    }
}
