package org.lintas.mrz;

import java.time.LocalDate;
import java.util.List;

/**
 * Zones printed in Doc 9303, eighth edition (2021), whose check digits were recomputed by hand-written code of another
 * language; the standard's few misprints are left out.
 */
final class Specimens {

    /** The day on which the specimens are read: after every birth, within the expiry window of each. */
    static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);

    /** Part 4 appendix B. */
    static final List<String> TD3 =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    /** Part 5 appendix B. */
    static final List<String> TD1 = List.of(
            "I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

    /** Part 6 appendix B. */
    static final List<String> TD2 =
            List.of("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");

    /** Part 7 appendix B of section 4. */
    static final List<String> MRVA =
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");

    /** Part 7 appendix B of section 5. */
    static final List<String> MRVB =
            List.of("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");

    /** Part 11 appendix D.2: a TD1 with a document number of 12 characters. */
    static final List<String> TD1_LONG_NUMBER = List.of(
            "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<");

    /** Part 11 appendix D.2: a TD2 with a document number of 12 characters. */
    static final List<String> TD2_LONG_NUMBER =
            List.of("I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8");

    private Specimens() {}

    static MrzResult.Read read(List<String> lines) {
        return read(String.join("\n", lines));
    }

    static MrzResult.Read read(String text) {
        return switch (MrzParser.parse(text, REFERENCE)) {
            case MrzResult.Read read -> read;
            case MrzResult.Unreadable unreadable -> throw new AssertionError(unreadable.explanation());
        };
    }

    static MrzResult.Unreadable unreadable(String text) {
        return switch (MrzParser.parse(text, REFERENCE)) {
            case MrzResult.Read read -> throw new AssertionError("was read: " + read);
            case MrzResult.Unreadable unreadable -> unreadable;
        };
    }
}
