package org.lintas.simulators.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzMaker;
import org.lintas.mrz.MrzName;
import org.lintas.mrz.Sex;

/** Valid zones of nobody, evenly drawn characters in all fields, from a seed. */
public final class NobodyZones {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final List<String> STATES =
            List.of("UTO", "D", "FRA", "THA", "IDN", "SGP", "VNM", "PHL", "MYS", "KHM");
    private static final List<Sex> SEXES = List.of(Sex.F, Sex.M, Sex.X);

    private NobodyZones() {}

    /** The lines of a zone of a format: a document that expires in 2027 or later, of somebody born from 1940 to 2005. */
    public static List<String> of(MrzFormat format, SplittableRandom random) {
        String code = switch (format) {
            case TD1, TD2 -> "I";
            case TD3 -> "P";
            case MRVA, MRVB -> "V";
        };
        Mrz.Document document = Mrz.Document.of(
                code,
                state(random),
                word(LETTERS + DIGITS, 7, 9, random),
                LocalDate.of(2027, 1, 1).plusDays(random.nextInt(3_000)));
        MrzName name = MrzName.of(
                word(LETTERS, 3, 11, random), word(LETTERS, 3, 9, random) + " " + word(LETTERS, 2, 8, random));
        LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000));
        Sex sex = SEXES.get(random.nextInt(SEXES.size()));
        return MrzMaker.make(new Mrz(
                format,
                document,
                Mrz.Holder.of(name, state(random), birth, sex),
                Mrz.OptionalData.of(word(DIGITS, 4, 7, random))));
    }

    private static String state(SplittableRandom random) {
        return STATES.get(random.nextInt(STATES.size()));
    }

    private static String word(String alphabet, int least, int most, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(least, most + 1);
        while (word.length() < length) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
