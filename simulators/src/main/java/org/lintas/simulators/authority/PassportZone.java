package org.lintas.simulators.authority;

import java.util.List;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzMaker;
import org.lintas.mrz.MrzName;
import org.lintas.simulators.people.FullName;
import org.lintas.simulators.people.Person;

/** The machine readable zone of a passport, TD3 (Doc 9303-4), and of an identity card, TD1 (Doc 9303-5). */
final class PassportZone {

    private PassportZone() {}

    static List<String> lines(Person holder, String number, Passport.Validity validity) {
        return lines(MrzFormat.TD3, holder, number, validity);
    }

    static List<String> cardLines(Person holder, String number, Passport.Validity validity) {
        return lines(MrzFormat.TD1, holder, number, validity);
    }

    private static List<String> lines(MrzFormat format, Person holder, String number, Passport.Validity validity) {
        String state = holder.nationality().code().toString();
        return MrzMaker.make(new Mrz(
                format,
                Mrz.Document.of(format == MrzFormat.TD1 ? "I" : "P", state, number, validity.expiresOn()),
                Mrz.Holder.of(name(holder.name()), state, holder.dateOfBirth(), holder.sex()),
                Mrz.OptionalData.NONE));
    }

    /**
     * What BAC and PACE derive their keys from (Doc 9303-11, 4.3.2): document number, date of birth and date of expiry, each with its
     * check digit, as they stand in a zone of two lines (TD3) or three (TD1).
     */
    static String keyInformation(List<String> lines) {
        if (lines.size() == 3) {
            String dates = lines.get(1);
            return lines.get(0).substring(5, 15) + dates.substring(0, 7) + dates.substring(8, 15);
        }
        String second = lines.get(1);
        return second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 28);
    }

    /** A slash, as in a/l, separates components, as the States that write it do. */
    private static MrzName name(FullName name) {
        String primary = name.primary().replace('/', ' ');
        return name.secondary()
                .map(secondary -> MrzName.of(primary, secondary.replace('/', ' ')))
                .orElseGet(() -> MrzName.mononym(primary));
    }
}
