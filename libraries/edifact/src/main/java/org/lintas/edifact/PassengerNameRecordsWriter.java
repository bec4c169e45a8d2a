package org.lintas.edifact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.edifact.PassengerNameRecords.Traveller;

/** Writes PNRGOV: every record from its SRC on, travellers with the references under which their services are said. */
public final class PassengerNameRecordsWriter {

    private static final String TYPE = "PNRGOV:13:1:IA";

    /** Free text of a record that a person wrote (code sets 4451 and 4405). */
    private static final String FREE_TEXT = "4:28";

    private final SegmentWriter writer;
    private final Flight push;
    private final TravellerWriter travellers;

    private PassengerNameRecordsWriter(SegmentWriter writer, Flight push, LocalDate today) {
        this.writer = writer;
        this.push = push;
        this.travellers = new TravellerWriter(writer, push.carrier(), today);
    }

    /**
     * Writes a push as an interchange of its own. What may be the number of a card is masked. Not written, since PNRGOV has no place for it: documents without a number,
     * the first day of a document that also has a last one, tags of bags that are not digits, the division of a record without a locator.
     *
     * @param push of which function, part, flight and records are written, flights of one leg
     * @param envelope around it
     * @return UTF-8
     */
    public static byte[] write(PassengerNameRecords push, Envelope envelope) {
        SegmentWriter segments = SegmentWriter.begin(envelope, TYPE, "", part(push.header()));
        segments.segment("MSG", push.function().equals("update") ? ":141" : ":22");
        push.flight().carrier().ifPresent(carrier -> segments.segment("ORG", SegmentWriter.released(carrier)));
        if (push.flight().number().isPresent() || !push.flight().legs().isEmpty()) {
            TravelWriter.flight(segments, push.flight());
        }
        segments.segment("EQN", Integer.toString(push.records().size()));
        PassengerNameRecordsWriter writer = new PassengerNameRecordsWriter(
                segments, push.flight(), envelope.at().toLocalDate());
        push.records().forEach(writer::record);
        return segments.end();
    }

    private static String part(MessageHeader header) {
        return header.part().isEmpty()
                ? ""
                : "%02d:%s"
                        .formatted(header.part().getAsInt(), header.lastPart().orElse(false) ? "F" : "C");
    }

    private void record(PassengerNameRecord record) {
        writer.segment("SRC");
        String[] created = TravelWriter.time(record.created());
        writer.segment("RCI", SegmentWriter.composite("", record.locator().orElse(""), "", created[0], created[1]));
        texts(record.details());
        int boarded = boarded(record.itinerary());
        for (int at = 0; at < record.travellers().size(); at++) {
            travellers.booked(record.travellers().get(at), at + 1);
            if (boarded < 0) {
                travellers.boarded(record.travellers().get(at));
            }
        }
        record.details().payments().forEach(this::payment);
        for (int at = 0; at < record.itinerary().size(); at++) {
            TravelWriter.flight(writer, record.itinerary().get(at));
            if (at == boarded) {
                boarding(record.travellers());
            }
        }
        if (record.locator().isPresent()) {
            record.details().split().ifPresent(this::division);
        }
        history(record.details().history());
    }

    private void texts(PassengerNameRecords.Details details) {
        for (String contact : details.contacts()) {
            if (contact.startsWith("CTC")) {
                writer.segment("IFT", FREE_TEXT, SegmentWriter.released(CardNumbers.maskedContact(contact)));
            } else {
                writer.segment("ADD", "", SegmentWriter.released(contact));
            }
        }
        for (String remark : details.remarks()) {
            writer.segment("IFT", FREE_TEXT, SegmentWriter.released(CardNumbers.masked(remark)));
        }
    }

    /** Which flight of an itinerary is the one pushed, under which seats and bags stand; -1 if none is. */
    private int boarded(List<Flight> itinerary) {
        Optional<Flight.Leg> pushed = push.legs().stream().findFirst();
        for (int at = 0; at < itinerary.size(); at++) {
            Optional<Flight.Leg> leg = itinerary.get(at).legs().stream().findFirst();
            boolean same = leg.isPresent()
                    && leg.get().from().isPresent()
                    && leg.get().to().isPresent()
                    && leg.get().from().equals(pushed.flatMap(Flight.Leg::from))
                    && leg.get().to().equals(pushed.flatMap(Flight.Leg::to));
            if (same) {
                return at;
            }
        }
        return -1;
    }

    private void boarding(List<Traveller> booked) {
        for (int at = 0; at < booked.size(); at++) {
            Traveller traveller = booked.get(at);
            if (traveller.seat().isPresent() || !traveller.bags().isEmpty()) {
                travellers.name(traveller, at + 1);
                travellers.boarded(traveller);
            }
        }
    }

    private void payment(String payment) {
        String[] words = payment.strip().split(" +");
        for (int at = 0; at < words.length; at++) {
            words[at] = CardNumbers.account(words[at]);
        }
        writer.segment("FOP", SegmentWriter.composite(words));
    }

    private void division(String locator) {
        writer.segment("EQN", "1");
        writer.segment("RCI", SegmentWriter.composite("", locator));
    }

    /** Segments as they were sent; those that would end the record or the message are left out. */
    private void history(List<String> sent) {
        if (!sent.isEmpty()
                && !sent.getFirst().startsWith("ABI")
                && !sent.getFirst().startsWith("LTS")) {
            writer.segment("ABI");
        }
        for (String each : sent) {
            String plain = each.strip();
            if (!plain.isEmpty() && !plain.startsWith("SRC") && !plain.startsWith("UN")) {
                writer.segment(CardNumbers.masked(whole(plain)));
            }
        }
    }

    /** A raw segment in which no terminator stands unreleased and none is released by its end. */
    private static String whole(String raw) {
        StringBuilder safe = new StringBuilder(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            char each = Character.isISOControl(raw.charAt(at)) ? ' ' : raw.charAt(at);
            boolean release = each == '?';
            boolean last = at + 1 == raw.length();
            if (each == '\'' || (release && last)) {
                safe.append('?');
            }
            safe.append(each);
            if (release && !last) {
                safe.append(raw.charAt(++at));
            }
        }
        return safe.toString();
    }
}
