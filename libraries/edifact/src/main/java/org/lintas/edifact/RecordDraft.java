package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A booking while the segments from its SRC are read. */
final class RecordDraft {

    private static final int SEGMENT_LENGTH_MAX = 4_096;

    private final Frame frame;
    private final Segments segments;
    private final Flight push;
    private final List<TravellerDraft> travellers = new ArrayList<>();
    private final SpecialServices services;
    private final List<Flight> itinerary = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private Optional<String> locator = Optional.empty();
    private Optional<String> created = Optional.empty();
    private Optional<String> split = Optional.empty();
    private boolean dividing;
    private boolean inHistory;
    private boolean beyondFlights;
    private @Nullable TravellerDraft current;

    /** @param push the flight for which records are pushed */
    RecordDraft(Frame frame, Flight push) {
        this.frame = frame;
        this.segments = frame.segments;
        this.push = push;
        this.services = new SpecialServices(frame, travellers);
    }

    void take(int segment, String tag) {
        inHistory |= tag.equals("ABI") || tag.equals("LTS");
        if (inHistory) {
            history.add(CardNumbers.masked(segments.raw(segment, SEGMENT_LENGTH_MAX)));
            return;
        }
        dividing &= tag.equals("RCI");
        switch (tag) {
            case "RCI" -> record(segment);
            case "TIF" -> traveller(segment);
            case "TRI" -> boarding(segment);
            case "SSR" -> service(segment);
            case "TVL" -> flight(segment);
            case "FTI", "TKT", "SSD", "TBD" -> personal(segment, tag);
            case "FOP" -> payment(segment);
            case "ADD" -> contacts.add(words(segment, 1, ", "));
            case "IFT" -> freeText(words(segment, 2, " "));
            case "EQN" -> dividing = locator.isPresent();
            case "MSG" -> beyondFlights = true;
            case "DAT", "ORG", "EBD", "REF", "FAR", "MON", "PTK", "TXD", "TRA", "RPI", "APD" -> {
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
            // Senders leave out the kind of number between locator and day.
            int day = segments.text(segment, 1, 2).length() == 6 ? 2 : 3;
            String date = segments.text(segment, 1, day);
            created = date.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TravelTimes.local(date, segments.text(segment, 1, day + 1)));
        }
    }

    private void traveller(int segment) {
        String surname = segments.text(segment, 1, 0);
        String given = segments.text(segment, 2, 0);
        String reference = segments.text(segment, 2, 2);
        String plain = BookedName.withoutTitle(given);
        for (TravellerDraft each : travellers) {
            boolean same = reference.isEmpty()
                    ? each.surname.equals(surname) && each.givenNames.equals(plain) && !itinerary.isEmpty()
                    : each.reference.equals(reference);
            if (same) {
                current = each;
                return;
            }
        }
        if (surname.isEmpty() && given.isEmpty()) {
            frame.error(segment, "name-missing", "a traveller without a name");
        }
        current = new TravellerDraft(
                surname.isEmpty() ? given : surname,
                surname.isEmpty() ? "" : given,
                reference,
                segments.text(segment, 2, 1));
        travellers.add(current);
    }

    /** Whose boarding the segments that follow tell: the reference stands behind the sequence number. */
    private void boarding(int segment) {
        for (TravellerDraft each : travellers) {
            if (!each.reference.isEmpty() && each.reference.equals(segments.text(segment, 2, 3))) {
                current = each;
            }
        }
    }

    private void service(int segment) {
        String kind = segments.text(segment, 1, 0);
        switch (kind) {
            case "DOCS", "DOCO", "DOCA" -> services.say(segment, itinerary.isEmpty() ? current : null);
            case "SEAT", "NSST" -> services.seats(segment);
            case "FQTV" -> services.frequentFlyer(segment, current);
            case "CTCE", "CTCM", "CTCR", "CTCH", "CTCB" -> contacts.add(kind + " " + services.text(segment));
            case "INFT" -> {
                services.infant(segment);
                remarks.add(CardNumbers.masked(kind + " " + services.text(segment)));
            }
            default -> remarks.add(CardNumbers.masked((kind + " " + services.text(segment)).strip()));
        }
    }

    /** Addresses and numbers at which somebody can be reached are contacts, all else is a remark. */
    private void freeText(String text) {
        if (text.startsWith("CTC")) {
            contacts.add(CardNumbers.maskedContact(text));
        } else {
            remarks.add(CardNumbers.masked(text));
        }
    }

    private void flight(int segment) {
        if (beyondFlights) {
            remarks.add(words(segment, 1, " "));
        } else if (!TravelTimes.operating(frame, segment)) {
            itinerary.add(TravelTimes.flight(frame, segment));
        }
    }

    private void personal(int segment, String tag) {
        TravellerDraft holder = current == null && travellers.size() == 1 ? travellers.getFirst() : current;
        if (holder == null) {
            frame.info(segment, "traveller-unknown", "said of no traveller");
            return;
        }
        switch (tag) {
            case "FTI" -> memberships(segment, holder);
            case "TKT" -> frame.present(segment, 1, 0).ifPresent(holder.tickets::add);
            case "SSD" -> holder.seat(new TravellerDraft.Seat(segments.text(segment, 1, 0), from(), to(), true));
            default -> tags(segment, holder);
        }
    }

    private String from() {
        return leg().flatMap(Flight.Leg::from).orElse("");
    }

    private String to() {
        return leg().flatMap(Flight.Leg::to).orElse("");
    }

    private Optional<Flight.Leg> leg() {
        return itinerary.isEmpty()
                ? Optional.empty()
                : itinerary.getLast().legs().stream().findFirst();
    }

    private void memberships(int segment, TravellerDraft holder) {
        for (int element = 1; element <= segments.elements(segment); element++) {
            String number = segments.text(segment, element, 1);
            if (!number.isEmpty()) {
                holder.frequentFlyer.add(segments.text(segment, element, 0) + number);
            }
        }
    }

    /** Each composite that begins with who issued the tag has its number behind it; those before tell pieces, weight and pool. */
    private void tags(int segment, TravellerDraft holder) {
        for (int element = 3; element <= segments.elements(segment); element++) {
            String issuer = segments.text(segment, element, 0);
            String number = segments.text(segment, element, 1);
            boolean pool = issuer.equals("HP") || issuer.equals("MP");
            if (!pool && !issuer.isEmpty() && Dates.digits(number)) {
                holder.bags.add(number);
            }
        }
    }

    private void payment(int segment) {
        for (int element = 1; element <= segments.elements(segment); element++) {
            StringBuilder words = new StringBuilder();
            for (int at = 0; at < segments.components(segment, element); at++) {
                String part = CardNumbers.account(segments.text(segment, element, at));
                words.append(words.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            }
            if (!words.isEmpty()) {
                payments.add(words.toString());
            }
        }
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
        services.finish();
        return new PassengerNameRecords.PassengerNameRecord(
                locator,
                created,
                travellers.stream().map(traveller -> traveller.finish(push)).toList(),
                itinerary,
                new PassengerNameRecords.Details(contacts, payments, remarks, split, history));
    }
}
