package org.lintas.edifact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A booking while the segments from its SRC are read. */
final class RecordDraft {

    /** Characters of an account number that stay. */
    private static final int ACCOUNT_SHOWN = 4;

    private static final int SEGMENT_LENGTH_MAX = 4_096;

    /** Digits, perhaps in groups, as many as the number of a payment card has (ISO/IEC 7812) and that of a ticket has not. */
    private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){13,18}(?!\\d)");

    private final Frame frame;
    private final Segments segments;
    private final List<TravellerDraft> travellers = new ArrayList<>();
    private final List<Flight> itinerary = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private Optional<String> locator = Optional.empty();
    private Optional<String> created = Optional.empty();
    private Optional<String> split = Optional.empty();
    private boolean dividing;
    private boolean inHistory;
    private @Nullable TravellerDraft current;

    RecordDraft(Frame frame) {
        this.frame = frame;
        this.segments = frame.segments;
    }

    void take(int segment, String tag) {
        inHistory |= tag.equals("ABI") || tag.equals("LTS");
        if (inHistory) {
            history.add(withoutCards(segments.raw(segment, SEGMENT_LENGTH_MAX)));
            return;
        }
        switch (tag) {
            case "RCI" -> record(segment);
            case "TIF" -> traveller(segment);
            case "SSR" -> service(segment);
            case "TVL" -> flight(segment);
            case "FTI" -> personal(segment, 1);
            case "TKT" -> personal(segment, 2);
            case "SSD" -> personal(segment, 3);
            case "TBD" -> personal(segment, 4);
            case "FOP" -> payment(segment);
            case "ADD" -> contacts.add(words(segment, 1, ", "));
            case "IFT" -> remarks.add(withoutCards(words(segment, 2, " ")));
            case "EQN" -> dividing = true;
            case "DAT", "ORG", "EBD", "REF", "FAR", "MON", "PTK", "TXD", "TRA", "RPI", "APD", "TRI", "MSG" -> {
                // Known, and nothing that is kept of them.
            }
            default -> frame.warn(segment, "segment-unknown", "segment " + tag + " is not read");
        }
    }

    private void record(int segment) {
        Optional<String> named = frame.present(segment, 1, 1);
        if (dividing) {
            split = split.or(() -> named);
        } else if (locator.isEmpty()) {
            locator = named;
            String date = segments.text(segment, 1, 3);
            created = date.isEmpty() ? Optional.empty() : Optional.of(time(date, segments.text(segment, 1, 4)));
        }
    }

    /** A day as DDMMYY and a time as HHMM, perhaps with seconds. */
    static String time(String date, String time) {
        String day = date.length() == 6 && Dates.digits(date)
                ? date.substring(4) + date.substring(2, 4) + date.substring(0, 2)
                : date;
        boolean clock = Dates.digits(time) && time.length() >= 4;
        return Dates.time(clock && day.length() == 6 ? day + time.substring(0, 4) : day);
    }

    private void traveller(int segment) {
        String surname = segments.text(segment, 1, 0);
        String given = segments.text(segment, 2, 0);
        String reference = segments.text(segment, 2, 2);
        for (TravellerDraft each : travellers) {
            boolean same = reference.isEmpty()
                    ? each.surname.equals(surname) && each.givenNames.equals(given) && !itinerary.isEmpty()
                    : each.reference.equals(reference);
            if (same) {
                current = each;
                return;
            }
        }
        if (surname.isEmpty() && given.isEmpty()) {
            frame.error(segment, "name-missing", "a traveller without a name");
        }
        current = new TravellerDraft(surname.isEmpty() ? given : surname, surname.isEmpty() ? "" : given, reference);
        travellers.add(current);
    }

    private void service(int segment) {
        String kind = segments.text(segment, 1, 0);
        switch (kind) {
            case "DOCS", "DOCO", "DOCA" -> {
                TravellerDraft holder = holder(segment);
                if (holder == null) {
                    pending.add(segment);
                } else {
                    document(holder, segment);
                }
            }
            case "SEAT" -> seats(segment);
            case "CTCE", "CTCM", "CTCR" -> contacts.add(text(segment));
            default -> remarks.add(withoutCards((kind + " " + text(segment)).strip()));
        }
    }

    /** Seats that were asked for, each with the reference of its traveller; what was given at check-in comes later and counts. */
    private void seats(int segment) {
        for (int element = 2; element <= segments.elements(segment); element++) {
            String reference = segments.text(segment, element, 2);
            Optional<String> seat = frame.present(segment, element, 0);
            for (TravellerDraft each : travellers) {
                if (each.reference.equals(reference) && !reference.isEmpty()) {
                    each.seat = each.seat.or(() -> seat);
                }
            }
        }
    }

    /** Of whom a service speaks: by its reference, else the traveller whose segments are read. */
    private @Nullable TravellerDraft holder(int segment) {
        for (int element = 2; element <= segments.elements(segment); element++) {
            for (TravellerDraft each : travellers) {
                if (!each.reference.isEmpty() && each.reference.equals(segments.text(segment, element, 2))) {
                    return each;
                }
            }
        }
        return itinerary.isEmpty() ? current : null;
    }

    private String text(int segment) {
        StringBuilder text = new StringBuilder();
        for (int at = 4; at < segments.components(segment, 1); at++) {
            String part = segments.text(segment, 1, at);
            if (at >= 8 || part.indexOf('/') >= 0) {
                text.append(part);
            }
        }
        return text.toString();
    }

    private void document(TravellerDraft holder, int segment) {
        String text = text(segment);
        List<String> parts = Arrays.asList((text.startsWith("/") ? text.substring(1) : text).split("/", -1));
        switch (segments.text(segment, 1, 0)) {
            case "DOCS" -> holder.document(parts, frame.reference);
            case "DOCO" -> holder.visa(parts, frame.reference);
            default -> holder.address(parts);
        }
    }

    private void flight(int segment) {
        itinerary.add(PassengerNameRecordsReader.flight(frame, segment));
    }

    private void personal(int segment, int kind) {
        TravellerDraft holder = current == null && travellers.size() == 1 ? travellers.getFirst() : current;
        if (holder == null) {
            frame.info(segment, "traveller-unknown", "said of no traveller");
            return;
        }
        switch (kind) {
            case 1 -> holder.frequentFlyer.add(segments.text(segment, 1, 0) + segments.text(segment, 1, 1));
            case 2 -> frame.present(segment, 1, 0).ifPresent(holder.tickets::add);
            case 3 -> holder.seat = frame.present(segment, 1, 0).or(() -> holder.seat);
            default -> tags(segment, holder);
        }
    }

    private void tags(int segment, TravellerDraft holder) {
        for (int element = 1; element <= segments.elements(segment); element++) {
            for (int at = 0; at < segments.components(segment, element); at++) {
                String text = segments.text(segment, element, at);
                boolean tag = text.length() >= 6 && Dates.digits(text.substring(text.length() - 6));
                if (tag) {
                    holder.bags.add(text);
                }
            }
        }
    }

    private void payment(int segment) {
        for (int element = 1; element <= segments.elements(segment); element++) {
            StringBuilder words = new StringBuilder();
            for (int at = 0; at < segments.components(segment, element); at++) {
                String part = masked(segments.text(segment, element, at));
                words.append(words.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            }
            if (!words.isEmpty()) {
                payments.add(words.toString());
            }
        }
    }

    /** Whatever is as long as an account number may be one. */
    private static String masked(String text) {
        int shown = text.length() - ACCOUNT_SHOWN;
        return text.length() < 8 ? text : "X".repeat(shown) + text.substring(shown);
    }

    /** Free text in which what may be the number of a payment card is masked: one run of digits, or groups whose check digit is right. */
    private static String withoutCards(String text) {
        return CARD.matcher(text).replaceAll(found -> mayBeCard(found.group()) ? masked(found.group()) : found.group());
    }

    private static boolean mayBeCard(String digits) {
        return Dates.digits(digits) || checked(digits);
    }

    /** Whether the last digit is the check digit of the others, those between them left out (ISO/IEC 7812-1, annex B). */
    private static boolean checked(String digits) {
        int sum = 0;
        int place = 0;
        for (int at = digits.length() - 1; at >= 0; at--) {
            int digit = Character.digit(digits.charAt(at), 10);
            if (digit >= 0) {
                int doubled = place++ % 2 == 0 ? digit : 2 * digit;
                sum += doubled / 10 + doubled % 10;
            }
        }
        return sum % 10 == 0;
    }

    private String words(int segment, int from, String between) {
        StringBuilder words = new StringBuilder();
        for (int element = from; element <= segments.elements(segment); element++) {
            for (int at = 0; at < segments.components(segment, element); at++) {
                String part = segments.text(segment, element, at);
                words.append(words.isEmpty() || part.isEmpty() ? "" : between).append(part);
            }
        }
        return words.toString();
    }

    PassengerNameRecords.PassengerNameRecord finish() {
        current = null;
        for (int segment : pending) {
            TravellerDraft holder = travellers.size() == 1 ? travellers.getFirst() : named(segment);
            if (holder == null) {
                frame.warn(segment, "traveller-unknown", "a document of no traveller");
            } else {
                document(holder, segment);
            }
        }
        return new PassengerNameRecords.PassengerNameRecord(
                locator,
                created,
                travellers.stream().map(TravellerDraft::finish).toList(),
                itinerary,
                new PassengerNameRecords.Details(contacts, payments, remarks, split, history));
    }

    /** The traveller whose reference or surname a document of the whole booking gives. */
    private @Nullable TravellerDraft named(int segment) {
        TravellerDraft referred = travellers.isEmpty() || itinerary.isEmpty() ? null : holder(segment);
        if (referred != null) {
            return referred;
        }
        String text = text(segment);
        for (TravellerDraft each : travellers) {
            String first = each.givenNames.split(" ", 2)[0];
            if (text.contains("/" + each.surname + "/" + first) && !each.surname.isEmpty()) {
                return each;
            }
        }
        return null;
    }
}
