package org.lintas.cli;

import java.io.IOException;
import org.lintas.optical.DoubtfulCharacter;
import org.lintas.optical.OpticalReading;
import org.lintas.optical.ZonePlace;

/** What {@code mrz parse} says of a picture: the object of a text's zone, and where it lies and how sure it is. */
final class PictureZone {

    private PictureZone() {}

    /** Reports a reading; an {@link IOException} says why there is none. */
    static void report(String input, OpticalReading reading, Report report) throws IOException {
        switch (reading) {
            case OpticalReading.Zone zone -> {
                if (zone.result().valid()) {
                    report.good(input, fields(zone));
                } else {
                    report.bad(input, fields(zone));
                }
            }
            case OpticalReading.Ambiguous ambiguous -> report.bad(input, fields(ambiguous));
            case OpticalReading.None none -> throw new IOException(none.explanation());
        }
    }

    private static Fields fields(OpticalReading.Zone zone) {
        return MrzParseVerb.fields(zone.result())
                .object("place", place(zone.place()))
                .number("confidence", rounded(zone.confidence(), 1_000))
                .objects(
                        "doubtful",
                        zone.doubtful().stream().map(PictureZone::doubtful).toList());
    }

    private static Fields fields(OpticalReading.Ambiguous ambiguous) {
        return new Fields()
                .truth("valid", false)
                .objects(
                        "candidates",
                        ambiguous.candidates().stream()
                                .map(MrzParseVerb::fields)
                                .toList())
                .object("place", place(ambiguous.place()));
    }

    private static Fields place(ZonePlace place) {
        return new Fields()
                .objects(
                        "corners",
                        place.corners().stream()
                                .map(corner -> new Fields()
                                        .number("x", rounded(corner.x(), 10))
                                        .number("y", rounded(corner.y(), 10)))
                                .toList())
                .number("rotation", rounded(place.rotationDegrees(), 10));
    }

    private static Fields doubtful(DoubtfulCharacter character) {
        return new Fields()
                .number("line", character.position().line())
                .number("position", character.position().column())
                .text("read", character.read())
                .number("probability", rounded(character.probability(), 1_000))
                .text("otherwise", character.otherwise());
    }

    /** To a tenth of a pixel or degree, a thousandth of a probability. */
    private static double rounded(double value, int steps) {
        return Math.rint(value * steps) / steps;
    }
}
