package org.lintas.emrtd.seals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.Bytes.Feature;
import org.lintas.emrtd.seals.SealDefinitions.Block;
import org.lintas.mrz.MrzFormat;

/** Turns the features of a seal into fields. A feature that is not known, or not as its coding says, is shown in hexadecimal. */
final class FeatureDecoder {

    /** Groups inside one another at most: the standards have one. */
    private static final int DEPTH_MAX = 4;

    private static final String ZONE = "mrz:";
    private static final String GROUP = "group:";

    private final SealDefinitions definitions;
    private final LocalDate today;

    FeatureDecoder(SealDefinitions definitions, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
    }

    /** The fields of features by a block; without one they are all unknown. */
    List<SealField> fields(List<Feature> features, Optional<Block> block) {
        return fields(features, block, 0);
    }

    private List<SealField> fields(List<Feature> features, Optional<Block> block, int depth) {
        Optional<Block> profile = profile(features, block);
        List<SealField> fields = new ArrayList<>();
        for (Feature feature : features) {
            String tag = "%02x".formatted(feature.tag());
            Optional<SealDefinitions.Feature> known =
                    block.flatMap(found -> found.feature(tag)).or(() -> profile.flatMap(found -> found.feature(tag)));
            if (known.isPresent()) {
                fields.addAll(decode(known.get(), feature.value(), depth));
            } else {
                fields.add(SealField.text(
                        "tag" + tag.toUpperCase(Locale.ROOT), feature.value().hex()));
            }
        }
        return fields;
    }

    private Optional<Block> profile(List<Feature> features, Optional<Block> block) {
        return features.stream()
                .filter(feature -> block.flatMap(found -> found.feature("%02x".formatted(feature.tag())))
                        .filter(known -> known.coding().equals("profile"))
                        .isPresent())
                .findFirst()
                .flatMap(feature -> definitions.find("profile", feature.value().hex()));
    }

    private List<SealField> decode(SealDefinitions.Feature known, Octets value, int depth) {
        String coding = known.coding();
        if (coding.startsWith(ZONE)) {
            return C40.decode(value)
                    .map(text -> ZoneFields.of(
                            known.name(), MrzFormat.valueOf(coding.substring(ZONE.length())), text, today))
                    .orElseGet(() -> hex(known, value));
        }
        if (coding.startsWith(GROUP)) {
            return group(known, value, depth);
        }
        Optional<SealValue> decoded = switch (coding) {
            case "number" -> number(value);
            case "days" -> duration(value);
            case "dates" -> dates(value);
            default -> text(coding, value).map(SealValue.Text::new);
        };
        return decoded.map(content -> List.of(new SealField(known.name(), content)))
                .orElseGet(() -> hex(known, value));
    }

    private static List<SealField> hex(SealDefinitions.Feature known, Octets value) {
        return List.of(SealField.text(known.name(), value.hex()));
    }

    private List<SealField> group(SealDefinitions.Feature known, Octets value, int depth) {
        Optional<Block> block = definitions.find("group", known.coding().substring(GROUP.length()));
        if (depth + 1 > DEPTH_MAX) {
            return hex(known, value);
        }
        try {
            List<Feature> features = new Bytes(value, 0).features(Bytes.Lengths.DER);
            return List.of(new SealField(known.name(), new SealValue.Group(fields(features, block, depth + 1))));
        } catch (MalformedSealException otherwise) {
            return hex(known, value);
        }
    }

    private static Optional<String> text(String coding, Octets value) {
        return switch (coding) {
            case "c40" -> C40.decode(value).map(String::stripTrailing);
            case "text" -> utf8(value);
            case "date" -> SealDates.day(value).map(LocalDate::toString);
            case "masked" -> SealDates.masked(value);
            case "time" -> SealDates.time(value).map(Object::toString);
            case "digits" -> utf8(value).flatMap(SealDates::digits).map(LocalDate::toString);
            case "code" -> code(value);
            default -> Optional.empty();
        };
    }

    private static Optional<SealValue> number(Octets value) {
        return value.length() == 0 || value.length() > Long.BYTES - 1
                ? Optional.empty()
                : Optional.of(new SealValue.Numeral(SealDates.number(value)));
    }

    /** A length of stay in three bytes: days, months, years (Doc 9303-13, 8th edition, 3.3). */
    private static Optional<SealValue> duration(Octets value) {
        if (value.length() != 3) {
            return Optional.empty();
        }
        return Optional.of(new SealValue.Group(List.of(
                new SealField("days", new SealValue.Numeral(value.at(0))),
                new SealField("months", new SealValue.Numeral(value.at(1))),
                new SealField("years", new SealValue.Numeral(value.at(2))))));
    }

    /** First and last day, each of which may be missing, with a zero byte between them (BSI TR-03171). */
    private static Optional<SealValue> dates(Octets value) {
        Optional<String> text = utf8(value).filter(found -> found.indexOf('\0') >= 0);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int separator = text.get().indexOf('\0');
        List<SealField> fields = new ArrayList<>();
        SealDates.digits(text.get().substring(0, separator))
                .ifPresent(day -> fields.add(SealField.text("from", day.toString())));
        SealDates.digits(text.get().substring(separator + 1))
                .ifPresent(day -> fields.add(SealField.text("until", day.toString())));
        return Optional.of(new SealValue.Group(fields));
    }

    /** States write the type of a visa as text or in C40. */
    private static Optional<String> code(Octets value) {
        Optional<String> plain =
                utf8(value).filter(text -> !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F));
        return plain.or(() -> C40.decode(value)
                .map(String::stripTrailing)
                .filter(text -> text.chars().allMatch(c -> c >= ' ')));
    }

    private static Optional<String> utf8(Octets value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.toByteArray()))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
