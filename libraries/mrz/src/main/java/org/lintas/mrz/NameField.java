package org.lintas.mrz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The name field of a zone: read, and written with the truncation that Doc 9303 asks for.
 *
 * <p>Parts 4 to 6 section 4.2.3 leave the method to the issuer. Written here is their method a: the last components
 * shrink first, to an initial if need be; a primary identifier shrinks only as far as one letter of the secondary needs.
 * A truncated field is full to its last character.
 */
final class NameField {

    private static final byte FILL = Characters.FILL;

    private NameField() {}

    static MrzName read(byte[] zone, Span field) {
        int separator = separator(zone, field);
        Optional<String> primary = identifier(zone, field.start(), separator);
        Optional<String> secondary = identifier(zone, separator, field.end());
        return new MrzName(primary, secondary, zone[field.end() - 1] != FILL);
    }

    static String write(MrzName name, int room) {
        List<String> primary = components(name.primary());
        List<String> secondary = components(name.secondary());
        String separated = separated(primary, secondary);
        String written = separated.length() <= room ? separated : truncated(primary, secondary, room);
        return Characters.filled(written, room);
    }

    private static String truncated(List<String> primary, List<String> secondary, int room) {
        if (primary.isEmpty() || secondary.isEmpty()) {
            return separated(fit(primary, room), fit(secondary, room - 2));
        }
        int primaryLength = length(initials(primary, room - 3));
        String written = "";
        for (int share = room - 2 - primaryLength; written.length() < room && share < room - 2; share++) {
            List<String> given = fit(secondary, share);
            written = separated(fit(primary, room - 2 - length(given)), given);
        }
        return written;
    }

    /** Cuts the last components to their initials, only as many as it takes; the first gives up what is still too long. */
    private static List<String> initials(List<String> components, int room) {
        List<String> shorter = new ArrayList<>(components);
        for (int i = components.size() - 1; i > 0 && length(shorter) > room; i--) {
            shorter.set(i, shorter.get(i).substring(0, 1));
        }
        return length(shorter) > room ? fit(shorter, room) : shorter;
    }

    /** Cuts the last components just as far as it takes, leaving out some only where initials alone are too long. */
    private static List<String> fit(List<String> components, int room) {
        List<String> shorter = new ArrayList<>(components);
        while (2 * shorter.size() - 1 > room) {
            shorter.removeLast();
        }
        int excess = length(shorter) - room;
        for (int i = shorter.size() - 1; i >= 0 && excess > 0; i--) {
            String component = shorter.get(i);
            int cut = Math.min(excess, component.length() - 1);
            shorter.set(i, component.substring(0, component.length() - cut));
            excess -= cut;
        }
        return shorter;
    }

    private static String separated(List<String> primary, List<String> secondary) {
        String first = String.join("<", primary);
        return secondary.isEmpty() ? first : first + "<<" + String.join("<", secondary);
    }

    private static int length(List<String> components) {
        return components.stream().mapToInt(String::length).sum() + Math.max(0, components.size() - 1);
    }

    private static List<String> components(Optional<String> identifier) {
        return identifier.map(text -> Arrays.asList(text.split(" ", -1))).orElse(List.of());
    }

    /** Where the first two fillers in a row stand, or the end. */
    private static int separator(byte[] zone, Span field) {
        for (int i = field.start(); i < field.end() - 1; i++) {
            if (zone[i] == FILL && zone[i + 1] == FILL) {
                return i;
            }
        }
        return field.end();
    }

    private static Optional<String> identifier(byte[] zone, int start, int end) {
        byte[] text = new byte[end - start];
        int length = 0;
        boolean pendingSpace = false;
        for (int i = start; i < end; i++) {
            if (zone[i] == FILL) {
                pendingSpace = length > 0;
                continue;
            }
            if (pendingSpace) {
                text[length++] = ' ';
                pendingSpace = false;
            }
            text[length++] = zone[i];
        }
        return length == 0 ? Optional.empty() : Optional.of(Characters.text(text, 0, length));
    }
}
