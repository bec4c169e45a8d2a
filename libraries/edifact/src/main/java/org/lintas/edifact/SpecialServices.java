package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What special services (SSR) of a booking say of its travellers. Of whom a document is said stands in several ways: a reference, the traveller whose segments are
 * read, the name in the document; the infant's often stands with the adult who holds it.
 */
final class SpecialServices {

    /** The name and date of birth of an infant: {@code DOE/BABY 12JUL09}. */
    private static final Pattern INFANT = Pattern.compile("([^/]+)/([^/]*?)\\s*(\\d{2}[A-Z]{3}\\d{2,4})\\b.*");

    private final Frame frame;
    private final Segments segments;
    private final List<TravellerDraft> travellers;
    private final List<Said> said = new ArrayList<>();

    SpecialServices(Frame frame, List<TravellerDraft> travellers) {
        this.frame = frame;
        this.segments = frame.segments;
        this.travellers = travellers;
    }

    /**
     * A document and where it stands.
     *
     * @param segment in which it is
     * @param among the traveller whose segments are read there
     */
    private record Said(int segment, Optional<TravellerDraft> among) {}

    /** Keeps a document until all travellers are known. */
    void say(int segment, @Nullable TravellerDraft among) {
        said.add(new Said(segment, Optional.ofNullable(among)));
    }

    /** Seats that were asked for, each with the reference of its traveller. */
    void seats(int segment) {
        String from = segments.text(segment, 1, 6);
        String to = segments.text(segment, 1, 7);
        for (int element = 2; element <= segments.elements(segment); element++) {
            TravellerDraft.Seat seat = new TravellerDraft.Seat(segments.text(segment, element, 0), from, to, false);
            String reference = segments.text(segment, element, 2);
            if (travellers.size() == 1) {
                travellers.getFirst().seat(seat);
            } else {
                referred(reference).ifPresent(holder -> holder.seat(seat));
            }
        }
    }

    /** A membership in free text: carrier and number, and perhaps the member's name behind a dash. */
    void frequentFlyer(int segment, @Nullable TravellerDraft among) {
        String text = text(segment);
        String number = text.substring(text.indexOf('/') + 1).split("[-/ ]", 2)[0];
        Optional<TravellerDraft> holder = holder(segment, Optional.ofNullable(among));
        if (number.matches("[A-Z0-9]{2}[A-Z0-9]{3,}")) {
            holder.ifPresent(each -> each.frequentFlyer.add(number));
        }
    }

    /** The date of birth of an infant who is a traveller of the booking. */
    void infant(int segment) {
        Matcher found = INFANT.matcher(text(segment).replaceFirst("^/", ""));
        if (found.matches()) {
            for (TravellerDraft each : travellers) {
                if (each.infant && agrees(each, found.group(1), found.group(2))) {
                    each.born(found.group(3), frame.reference);
                }
            }
        }
    }

    private static boolean agrees(TravellerDraft traveller, String surname, String given) {
        return BookedName.agreement(traveller, Optional.of(surname), Optional.of(BookedName.withoutTitle(given))) == 2;
    }

    /** Gives every document to its traveller. */
    void finish() {
        for (Said one : said) {
            switch (segments.text(one.segment(), 1, 0)) {
                case "DOCS" -> document(one);
                case "DOCO" -> holder(one).ifPresent(holder -> holder.visa(text(one.segment()), frame.reference));
                default -> holder(one).ifPresent(holder -> holder.address(text(one.segment())));
            }
        }
    }

    private void document(Said one) {
        DocumentText text = DocumentText.of(text(one.segment()));
        Optional<TravellerDraft> stated = holder(one.segment(), one.among());
        Optional<TravellerDraft> holder = stated.filter(each -> agreement(each, text) == 2)
                .or(() -> sole(text))
                .or(() -> text.infant() ? soleInfant() : stated)
                .or(() -> travellers.size() == 1 && !text.infant()
                        ? Optional.of(travellers.getFirst())
                        : Optional.empty());
        if (holder.isEmpty()) {
            frame.warn(one.segment(), "traveller-unknown", "a document of no traveller");
        }
        holder.ifPresent(each -> each.document(text, frame.reference));
    }

    /** The one traveller whose whole name a document gives. */
    private Optional<TravellerDraft> sole(DocumentText text) {
        List<TravellerDraft> named =
                travellers.stream().filter(each -> agreement(each, text) == 2).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Optional<TravellerDraft> soleInfant() {
        List<TravellerDraft> infants =
                travellers.stream().filter(each -> each.infant).toList();
        return infants.size() == 1 ? Optional.of(infants.getFirst()) : Optional.empty();
    }

    private static int agreement(TravellerDraft traveller, DocumentText text) {
        return BookedName.agreement(traveller, text.surname(), text.givenNames());
    }

    private Optional<TravellerDraft> holder(Said one) {
        Optional<TravellerDraft> holder = holder(one.segment(), one.among())
                .or(() -> travellers.size() == 1 ? Optional.of(travellers.getFirst()) : Optional.empty());
        if (holder.isEmpty()) {
            frame.warn(one.segment(), "traveller-unknown", "a document of no traveller");
        }
        return holder;
    }

    /** Of whom a service speaks: by its reference, else the traveller whose segments are read. */
    private Optional<TravellerDraft> holder(int segment, Optional<TravellerDraft> among) {
        for (int element = 2; element <= segments.elements(segment); element++) {
            Optional<TravellerDraft> referred = referred(segments.text(segment, element, 2));
            if (referred.isPresent()) {
                return referred;
            }
        }
        return among;
    }

    /** The traveller of a reference, leading zeros aside. */
    private Optional<TravellerDraft> referred(String reference) {
        String plain = withoutZeros(reference);
        return travellers.stream()
                .filter(each -> !plain.isEmpty() && withoutZeros(each.reference).equals(plain))
                .findFirst();
    }

    private static String withoutZeros(String reference) {
        int first = 0;
        while (first < reference.length() - 1 && reference.charAt(first) == '0') {
            first++;
        }
        return reference.substring(first);
    }

    /** The free text of a service; behind an empty component it has ended, and a reference may stand in the wrong place. */
    String text(int segment) {
        StringBuilder text = new StringBuilder();
        for (int at = 4; at < segments.components(segment, 1); at++) {
            String part = segments.text(segment, 1, at);
            if (part.isEmpty() && !text.isEmpty()) {
                break;
            }
            if (at >= 8 || part.indexOf('/') >= 0) {
                text.append(part);
            }
        }
        return text.toString().strip();
    }
}
