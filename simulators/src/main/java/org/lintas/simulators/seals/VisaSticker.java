package org.lintas.simulators.seals;

import java.util.List;

/**
 * What a visa sticker says.
 *
 * @param zone its machine readable zone: two lines of 44 (format A) or 36 characters (format B)
 * @param passportNumber number of the passport that it is stuck in
 * @param entries how often its holder may come in; 0 if without limit
 * @param stayDays days that its holder may stay, 0-255
 */
public record VisaSticker(List<String> zone, String passportNumber, int entries, int stayDays) {

    /** Copies the lines and refuses what is no zone of a visa. */
    public VisaSticker {
        zone = List.copyOf(zone);
        if (zone.size() != 2
                || (zone.getFirst().length() != 44 && zone.getFirst().length() != 36)) {
            throw new IllegalArgumentException("not the zone of a visa");
        }
        if (entries < 0 || entries > 0xFF || stayDays < 0 || stayDays > 0xFF) {
            throw new IllegalArgumentException("entries and days are 0 to 255");
        }
    }

    /** Whether it is of format A, the larger. */
    boolean large() {
        return zone.getFirst().length() == 44;
    }

    /** The same with more entries than the State gave. */
    public VisaSticker withEntries(int more) {
        return new VisaSticker(zone, passportNumber, more, stayDays);
    }
}
