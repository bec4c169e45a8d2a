package org.lintas.simulators.authority;

import java.util.List;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzMaker;
import org.lintas.mrz.MrzName;
import org.lintas.simulators.people.FullName;
import org.lintas.simulators.people.Person;

/** The machine readable zone of a passport: TD3 (Doc 9303-4). */
final class PassportZone {

    /** Where document number, date of birth and date of expiry stand in the second line, each with its check digit. */
    private static final int[][] KEY_PARTS = {{0, 10}, {13, 20}, {21, 28}};

    private PassportZone() {}

    static List<String> lines(Person holder, String number, Passport.Validity validity) {
        String state = holder.nationality().code().toString();
        return MrzMaker.make(new Mrz(
                MrzFormat.TD3,
                Mrz.Document.of("P", state, number, validity.expiresOn()),
                Mrz.Holder.of(name(holder.name()), state, holder.dateOfBirth(), holder.sex()),
                Mrz.OptionalData.NONE));
    }

    /** What BAC and PACE derive their keys from (Doc 9303-11, 4.3.2). */
    static String keyInformation(List<String> lines) {
        StringBuilder information = new StringBuilder();
        for (int[] part : KEY_PARTS) {
            information.append(lines.get(1), part[0], part[1]);
        }
        return information.toString();
    }

    /** A slash, as in a/l, separates components, as the States that write it do. */
    private static MrzName name(FullName name) {
        String primary = name.primary().replace('/', ' ');
        return name.secondary()
                .map(secondary -> MrzName.of(primary, secondary.replace('/', ' ')))
                .orElseGet(() -> MrzName.mononym(primary));
    }
}
