package org.lintas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.mrz.StateDirectory;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.watchlist.Traveller;
import org.lintas.watchlist.Traveller.TravelDocument;

/**
 * Reads a traveller from a line with tabs: name, date of birth, then nationality, sex and document numbers in any order, told by what they
 * look like. What is none of these is let be: a traveller is screened by what is understood.
 */
final class TravellerLine {

    /** Name, date and some columns more. */
    static final int LINE_MAX = NameParser.CHARACTERS_MAX + 512;

    /** Digits of a day or month that are zeros, X or fillers are unknown. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.]?(\\d{2}|[Xx]{2}|<<)(?:[-/.]?(\\d{2}|[Xx]{2}|<<))?)?(?:T.*)?");

    private static final Pattern UNKNOWN = Pattern.compile("00|[Xx]{2}|<<");
    private static final Pattern STATE = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern DOCUMENT = Pattern.compile("(?=.*\\d)[\\p{L}\\d .<-]{4,40}");

    private TravellerLine() {}

    /** Reads a line; throws {@link IllegalArgumentException} if the name is missing or the second column is no date. */
    static Traveller read(String line) {
        String[] columns = line.split("\t", -1);
        if (columns[0].isBlank()) {
            throw new IllegalArgumentException("no name");
        }
        Optional<PartialDate> birth = columns.length > 1 ? birth(columns[1].strip()) : Optional.empty();
        Optional<Sex> sex = Optional.empty();
        Optional<StateCode> nationality = Optional.empty();
        List<String> numbers = new ArrayList<>();
        for (int at = 2; at < columns.length; at++) {
            String column = columns[at].strip().toUpperCase(Locale.ROOT);
            if (sex.isEmpty() && sex(column).isPresent()) {
                sex = sex(column);
            } else if (nationality.isEmpty() && nationality(column).isPresent()) {
                nationality = nationality(column);
            } else if (DOCUMENT.matcher(column).matches() && numbers.size() < Traveller.DOCUMENTS_MAX) {
                numbers.add(column);
            }
        }
        return new Traveller(
                new NamedPerson(NameParser.text(columns[0].strip()), birth),
                nationality,
                sex,
                numbers.stream()
                        .map(number -> new TravelDocument(number, Optional.empty()))
                        .toList());
    }

    private static Optional<PartialDate> birth(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw new IllegalArgumentException("not a date such as 1972, 1972-09 or 1972-09-30: " + text);
        }
        OptionalInt month = number(date.group(2));
        return Optional.of(new PartialDate(
                Integer.parseInt(date.group(1)),
                month,
                month.isPresent() ? number(date.group(3)) : OptionalInt.empty()));
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null || UNKNOWN.matcher(digits).matches()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Optional<Sex> sex(String column) {
        return switch (column) {
            case "M", "MALE" -> Optional.of(Sex.M);
            case "F", "FEMALE" -> Optional.of(Sex.F);
            case "X" -> Optional.of(Sex.X);
            default -> Optional.empty();
        };
    }

    /** Codes of three letters, of two, and D; those of two as documents carry them. */
    private static Optional<StateCode> nationality(String column) {
        if (!STATE.matcher(column).matches()) {
            return Optional.empty();
        }
        StateCode code = new StateCode(column.equals("DEU") || column.equals("DE") ? "D" : column);
        return code.letters().length() == 2
                ? StateDirectory.all().stream()
                        .filter(entry ->
                                entry.twoLetters().filter(column::equals).isPresent())
                        .map(entry -> entry.code())
                        .findFirst()
                : StateDirectory.find(code).map(entry -> entry.code());
    }
}
