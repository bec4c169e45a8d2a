package org.lintas.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzName;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;

/** The fields of a zone by the names of {@code mrz parse}, and what a person may type in them. */
final class MrzFields {

    /** The fields that make a zone, in the order of {@code mrz parse}, with what to write in each. */
    static final Map<String, String> MEANINGS = meanings();

    /** Fields that {@code mrz parse} adds and that follow from the others. */
    private static final List<String> DERIVED = List.of("input", "truncated", "checks", "valid", "repairs");

    private MrzFields() {}

    /** The option of a field: {@code --document-code} for {@code documentCode}. */
    static String option(String field) {
        StringBuilder option = new StringBuilder("--");
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean newWord = Character.isUpperCase(c) || Character.isDigit(c);
            option.append(newWord ? "-" : "").append(Character.toLowerCase(c));
        }
        return option.toString();
    }

    /** The zone; throws {@link IllegalArgumentException} that names the field if a value does not fit. */
    static Mrz zone(Map<String, String> texts) {
        for (String name : texts.keySet()) {
            if (!MEANINGS.containsKey(name) && !DERIVED.contains(name)) {
                throw new IllegalArgumentException("unknown field " + name);
            }
        }
        MrzFormat format = value(texts, "format", MrzFields::format)
                .orElseThrow(() -> new IllegalArgumentException("format is missing: TD1, TD2, TD3, MRVA or MRVB"));
        return new Mrz(format, document(texts), holder(texts), optionalData(texts));
    }

    private static Mrz.Document document(Map<String, String> texts) {
        return new Mrz.Document(
                value(texts, "documentCode", MrzFields::characters),
                value(texts, "issuer", MrzFields::state),
                value(texts, "documentNumber", MrzFields::characters),
                value(texts, "dateOfExpiry", PartialDate::parse));
    }

    private static Mrz.Holder holder(Map<String, String> texts) {
        return new Mrz.Holder(
                name(texts),
                value(texts, "nationality", MrzFields::state),
                value(texts, "dateOfBirth", PartialDate::parse),
                value(texts, "sex", MrzFields::sex).orElse(Sex.X));
    }

    private static Mrz.OptionalData optionalData(Map<String, String> texts) {
        return new Mrz.OptionalData(
                value(texts, "optionalData1", MrzFields::characters),
                value(texts, "optionalData2", MrzFields::characters));
    }

    private static MrzName name(Map<String, String> texts) {
        Optional<String> primary = value(texts, "primaryIdentifier", Function.identity());
        Optional<String> secondary = value(texts, "secondaryIdentifier", Function.identity());
        if (primary.isEmpty()) {
            throw new IllegalArgumentException("primaryIdentifier is missing");
        }
        return secondary.isPresent() ? MrzName.of(primary.get(), secondary.get()) : MrzName.mononym(primary.get());
    }

    private static <T> Optional<T> value(Map<String, String> texts, String name, Function<String, T> read) {
        try {
            return Optional.ofNullable(texts.get(name))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(read);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(name + ": " + bad.getMessage(), bad);
        }
    }

    private static MrzFormat format(String text) {
        try {
            return MrzFormat.valueOf(text.toUpperCase(Locale.ROOT).replace("-", ""));
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("not TD1, TD2, TD3, MRVA or MRVB: " + text, bad);
        }
    }

    private static Sex sex(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "F" -> Sex.F;
            case "M" -> Sex.M;
            case "X", "<" -> Sex.X;
            default -> throw new IllegalArgumentException("not F, M or X: " + text);
        };
    }

    private static StateCode state(String text) {
        return new StateCode(text.toUpperCase(Locale.ROOT).replace("<", ""));
    }

    /** Spaces and hyphens become fillers, as the standard has it for numbers; fillers at the end go without saying. */
    private static String characters(String text) {
        String zone = text.toUpperCase(Locale.ROOT).replace(' ', '<').replace('-', '<');
        int end = zone.length();
        while (end > 1 && zone.charAt(end - 1) == '<') {
            end--;
        }
        return zone.substring(0, end);
    }

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("format", "TD1, TD2, TD3, MRVA or MRVB.");
        meanings.put("documentCode", "One or two letters, such as P, PD, I, V.");
        meanings.put("issuer", "Code of the issuing State or organization, such as IDN, D, UNO.");
        meanings.put("documentNumber", "Up to 9 characters; 22 in TD1, 14 in TD2.");
        meanings.put("primaryIdentifier", "Family name, or the only name. Any script that Doc 9303-3 transliterates.");
        meanings.put("secondaryIdentifier", "Given names.");
        meanings.put("nationality", "Code of the nationality.");
        meanings.put("dateOfBirth", "Such as 1972-09-30, 1972-09 or 1972.");
        meanings.put("sex", "F, M or X.");
        meanings.put("dateOfExpiry", "Such as 2032-01-31.");
        meanings.put("optionalData1", "Data at the issuer's discretion.");
        meanings.put("optionalData2", "The same in line 2 of a TD1.");
        return meanings;
    }
}
