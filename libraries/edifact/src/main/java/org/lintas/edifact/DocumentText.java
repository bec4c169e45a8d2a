package org.lintas.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.mrz.PartialDate;

/**
 * The free text of a DOCS (AIRIMP 3.13.1): type, issuer, number, nationality, date of birth, sex, expiry, surname, given names, between slashes. Senders leave out
 * what they do not know, slashes too; the date of birth with the sex behind it is what the rest is found by.
 */
final class DocumentText {

    private static final Pattern DAY = Pattern.compile("\\d{2}[A-Z]{3}(\\d{2}|\\d{4})");
    private static final Pattern SEX = Pattern.compile("[MFUX]I?");

    /** What a whole text has before the date of birth. */
    private static final int BEFORE_BIRTH = 4;

    /** A name that follows the text, of whom it is said: {@code -1DOE/JANE}. */
    private static final Pattern ASSOCIATION = Pattern.compile("-\\d[^/-]*/.*$");

    private final List<String> parts;
    private final int birth;

    private DocumentText(List<String> parts, int birth) {
        this.parts = parts;
        this.birth = birth;
    }

    static DocumentText of(String text) {
        String plain = text.indexOf('-') < 0 ? text : ASSOCIATION.matcher(text).replaceFirst("");
        List<String> parts =
                new ArrayList<>(Arrays.asList((plain.startsWith("/") ? plain.substring(1) : plain).split("/", -1)));
        return of(parts);
    }

    /** The parts in the order in which the text has them. */
    static DocumentText of(List<String> stated) {
        List<String> parts = new ArrayList<>(stated);
        parts.replaceAll(String::strip);
        for (int at = 0; at + 1 < parts.size(); at++) {
            if (parts.get(at + 1).length() <= 2
                    && SEX.matcher(parts.get(at + 1)).matches()
                    && (DAY.matcher(parts.get(at)).matches() || at == BEFORE_BIRTH)) {
                return new DocumentText(parts, at);
            }
        }
        return new DocumentText(parts, BEFORE_BIRTH);
    }

    Optional<PartialDate> birth(LocalDate today) {
        return part(birth).flatMap(text -> Dates.birth(text, today));
    }

    Optional<String> sex() {
        return part(birth + 1).map(text -> text.substring(0, 1)).map(text -> text.equals("U") ? "X" : text);
    }

    /** Whether it is of an infant who travels with somebody else. */
    boolean infant() {
        return part(birth + 1).filter(text -> text.length() == 2).isPresent();
    }

    Optional<String> surname() {
        return part(birth + 3);
    }

    Optional<String> givenNames() {
        StringBuilder names = new StringBuilder();
        for (int at = birth + 4; at < Math.min(parts.size(), birth + 6); at++) {
            part(at).map(BookedName::withoutTitle)
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> names.append(names.isEmpty() ? "" : " ").append(name));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names.toString());
    }

    Optional<String> nationality() {
        if (birth >= BEFORE_BIRTH) {
            return part(birth - 1);
        }
        int number = number();
        return number >= 0 && number + 1 < birth ? part(number + 1) : Optional.empty();
    }

    /** The document, if it has a number. */
    Optional<TravelDocumentReference> document(LocalDate today) {
        int number = number();
        if (part(number).isEmpty()) {
            return Optional.empty();
        }
        Optional<PartialDate> expiry = part(birth + 2).flatMap(text -> Dates.validity(text, today));
        Optional<String> before = part(number - 1);
        boolean issued = birth >= BEFORE_BIRTH
                || before.filter(text -> text.length() > 1).isPresent();
        Optional<String> type = issued ? part(number - 2) : before;
        return Optional.of(new TravelDocumentReference(
                type, part(number), issued ? before : Optional.empty(), expiry, Optional.empty()));
    }

    /** The place of the number: third of a whole text, else the first before the date of birth that has a digit. */
    private int number() {
        if (birth >= BEFORE_BIRTH) {
            return birth - 2;
        }
        for (int at = 0; at < birth; at++) {
            if (parts.get(at).chars().anyMatch(Character::isDigit)) {
                return at;
            }
        }
        return -1;
    }

    private Optional<String> part(int at) {
        return at >= 0 && at < parts.size() && !parts.get(at).isEmpty() ? Optional.of(parts.get(at)) : Optional.empty();
    }
}
