package org.lintas.edifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lintas.mrz.PartialDate;

/** A passenger of a list while the segments that follow its NAD are read, in any order. */
final class PassengerDraft {

    private static final double KILOGRAMS_OF_A_POUND = 0.45359237;

    /** Most tags that one first tag and a count stand for. */
    private static final int TAGS_MAX = 99;

    private final Frame frame;
    private final Segments segments;
    private final int begin;
    private final String function;
    private Optional<String> surname = Optional.empty();
    private Optional<String> givenNames = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Optional<String> sex = Optional.empty();
    private Optional<PartialDate> birth = Optional.empty();
    private Optional<String> birthPlace = Optional.empty();
    private Optional<String> nationality = Optional.empty();
    private Optional<String> residence = Optional.empty();
    private Optional<String> embarkation = Optional.empty();
    private Optional<String> debarkation = Optional.empty();
    private Optional<String> clearance = Optional.empty();
    private Optional<Integer> pieces = Optional.empty();
    private Optional<Double> weight = Optional.empty();
    private Optional<Boolean> verified = Optional.empty();
    private Optional<String> role = Optional.empty();
    private final List<String> tags = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final List<TravelDocumentReference> documents = new ArrayList<>();

    PassengerDraft(Frame frame, int segment) {
        this.frame = frame;
        this.segments = frame.segments;
        this.begin = segment;
        this.function = segments.text(segment, 1);
        readName(segment);
    }

    boolean isCrew() {
        return function.equals("FM") || function.equals("DDT");
    }

    /** Whether anything is known of the person. */
    boolean isSomebody() {
        return surname.isPresent() || givenNames.isPresent() || !references.isEmpty() || !documents.isEmpty();
    }

    private void readName(int segment) {
        int element =
                segments.components(segment, 4) > 0 && !joined(segment, 4, 0).isEmpty() ? 4 : 3;
        String first = segments.text(segment, element, 0);
        String rest = joined(segment, element, 1);
        int slash = first.indexOf('/');
        if (rest.isEmpty() && slash > 0) {
            rest = first.substring(slash + 1).strip();
            first = first.substring(0, slash).strip();
        }
        // A mononym may be sent as a given name.
        surname = optional(first.isEmpty() ? rest : first);
        givenNames = optional(first.isEmpty() ? "" : rest);
        StringBuilder line = new StringBuilder();
        for (int each = 5; each <= 9; each++) {
            String part = joined(segment, each, 0);
            line.append(line.isEmpty() || part.isEmpty() ? "" : ", ").append(part);
        }
        address = optional(line.toString());
    }

    private String joined(int segment, int element, int from) {
        int count = segments.components(segment, element);
        String first = segments.text(segment, element, from);
        if (count <= from + 1) {
            return first;
        }
        StringBuilder text = new StringBuilder(first);
        for (int at = from + 1; at < count; at++) {
            String part = segments.text(segment, element, at);
            text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return text.toString();
    }

    /** Takes a segment of the passenger; false if it is none. */
    boolean take(int segment, String tag) {
        switch (tag) {
            case "ATT" -> attribute(segment);
            case "DTM" -> date(segment);
            case "LOC" -> place(segment);
            case "NAT" -> nationality = frame.present(segment, 2, 0).or(() -> frame.present(segment, 1, 0));
            case "RFF" -> reference(segment);
            case "DOC" -> document(segment);
            case "MEA" -> measure(segment);
            case "FTX" -> freeText(segment);
            case "GEI" -> indicator(segment);
            case "EMP" -> role = frame.present(segment, 2, 0);
            case "COM" -> frame.present(segment, 1, 0).ifPresent(contacts::add);
            case "CPI", "QTY", "GID", "TDT" -> {
                // Allowed by the directory, and nothing that a border asks for.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void attribute(int segment) {
        String value = segments.text(segment, 3, 0);
        if (!segments.text(segment, 1).equals("2")) {
            frame.info(segment, "code-unknown", "attribute " + segments.text(segment, 1) + " is not read");
            return;
        }
        sex = switch (value.isEmpty() ? segments.text(segment, 2, 0) : value) {
            case "M", "MI", "1" -> Optional.of("M");
            case "F", "FI", "2" -> Optional.of("F");
            case "X", "U", "0", "9" -> Optional.of("X");
            default -> {
                frame.warn(segment, "sex-unknown", "not a sex: " + value);
                yield Optional.empty();
            }
        };
    }

    private void date(int segment) {
        String text = segments.text(segment, 1, 1).strip();
        String qualifier = segments.text(segment, 1, 0);
        switch (qualifier) {
            case "329" -> birth = readable(segment, text, Dates.birth(text, frame.reference));
            case "36" -> {
                Optional<PartialDate> expiry = readable(segment, text, Dates.validity(text, frame.reference));
                changeDocument(last ->
                        new TravelDocumentReference(last.type(), last.number(), last.issuer(), expiry, last.issued()));
            }
            case "182" -> {
                Optional<PartialDate> issued = readable(segment, text, Dates.validity(text, frame.reference));
                changeDocument(last ->
                        new TravelDocumentReference(last.type(), last.number(), last.issuer(), last.expiry(), issued));
            }
            default -> frame.info(segment, "code-unknown", "date " + qualifier + " is not read");
        }
    }

    private Optional<PartialDate> readable(int segment, String text, Optional<PartialDate> date) {
        boolean unknown = text.isEmpty() || text.chars().allMatch(each -> each == '0');
        if (date.isEmpty() && !unknown) {
            frame.error(segment, "date-unreadable", "not a date: " + text);
        }
        return unknown ? Optional.empty() : date;
    }

    private void place(int segment) {
        String qualifier = segments.text(segment, 1);
        Optional<String> code = frame.present(segment, 2, 0);
        switch (qualifier) {
            case "22" -> clearance = code;
            case "178" -> embarkation = code;
            case "179" -> debarkation = code;
            case "174" -> residence = code;
            case "180" ->
                birthPlace = frame.present(segment, 2, 3).or(() -> code).or(() -> frame.present(segment, 3, 0));
            case "91" ->
                changeDocument(last ->
                        new TravelDocumentReference(last.type(), last.number(), code, last.expiry(), last.issued()));
            default -> {
                frame.info(segment, "code-unknown", "place " + qualifier + " is kept as a reference");
                code.ifPresent(value -> references.putIfAbsent("LOC" + qualifier, value));
            }
        }
    }

    private void reference(int segment) {
        String qualifier = segments.text(segment, 1, 0);
        String value = segments.text(segment, 1, 1);
        if (qualifier.isEmpty() || value.isEmpty()) {
            frame.warn(segment, "reference-empty", "a reference without a value");
        } else if (references.putIfAbsent(qualifier, value) != null) {
            frame.info(segment, "reference-repeated", "a second reference " + qualifier + ": " + value);
        }
    }

    private void document(int segment) {
        documents.add(new TravelDocumentReference(
                frame.present(segment, 1, 0),
                frame.present(segment, 2, 0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private void changeDocument(UnaryOperator<TravelDocumentReference> change) {
        if (documents.isEmpty()) {
            Optional<String> none = Optional.empty();
            documents.add(new TravelDocumentReference(none, none, none, Optional.empty(), Optional.empty()));
        }
        documents.set(documents.size() - 1, change.apply(documents.getLast()));
    }

    private void measure(int segment) {
        String qualifier = segments.text(segment, 1);
        String value = segments.text(segment, 3, 1);
        switch (qualifier) {
            case "CT" -> pieces = frame.count(segment, 3, value.isEmpty() ? 0 : 1);
            case "WT" -> weight = weight(segment, value);
            default -> frame.info(segment, "code-unknown", "measure " + qualifier + " is not read");
        }
    }

    private Optional<Double> weight(int segment, String value) {
        try {
            double number = Double.parseDouble(value.replace(',', '.'));
            boolean pounds = segments.text(segment, 3, 0).startsWith("L");
            return Optional.of(pounds ? Math.round(number * KILOGRAMS_OF_A_POUND * 10) / 10.0 : number);
        } catch (NumberFormatException none) {
            frame.warn(segment, "number-unreadable", "not a weight: " + value);
            return Optional.empty();
        }
    }

    private void freeText(int segment) {
        if (!segments.text(segment, 1).equals("BAG")) {
            frame.info(segment, "code-unknown", "free text " + segments.text(segment, 1) + " is not read");
            return;
        }
        String first = segments.text(segment, 4, 0);
        if (!first.isEmpty() && !first.equals("NULL")) {
            addTags(first, segments.text(segment, 4, 1));
        }
    }

    /** The first tag, and those that follow it if it stands for several. */
    private void addTags(String first, String count) {
        tags.add(first);
        int digits = first.length();
        while (digits > 0 && first.length() - digits < 9 && Character.isDigit(first.charAt(digits - 1))) {
            digits--;
        }
        if (digits == first.length() || !Dates.digits(count) || count.length() > 2) {
            return;
        }
        int width = first.length() - digits;
        long number = Long.parseLong(first.substring(digits));
        for (int more = 1; more < Math.min(Integer.parseInt(count), TAGS_MAX); more++) {
            String next = Long.toString(number + more);
            tags.add(first.substring(0, digits) + "0".repeat(Math.max(0, width - next.length())) + next);
        }
    }

    private void indicator(int segment) {
        switch (segments.text(segment, 2, 0)) {
            case "173" -> verified = Optional.of(true);
            case "174" -> verified = Optional.of(false);
            default ->
                frame.info(segment, "code-unknown", "indicator " + segments.text(segment, 2, 0) + " is not read");
        }
    }

    /** The passenger; what a name is missing in is said unless the message names people by references. */
    Passenger finish(boolean namesNeeded) {
        if (surname.isEmpty() && namesNeeded) {
            frame.error(begin, "name-missing", "a passenger without a name");
        }
        // Senders write the segments of a document they have not got.
        documents.removeIf(
                document -> document.number().isEmpty() && document.type().isEmpty());
        return new Passenger(
                new Person(surname, givenNames, sex, birth, birthPlace, nationality, residence),
                documents,
                new Passenger.Route(embarkation, debarkation, clearance),
                references,
                new Passenger.Bags(pieces, weight, tags),
                new Passenger.Details(
                        function.equals("DDU") || function.equals("DDT"), verified, role, address, contacts));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
