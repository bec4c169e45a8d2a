package org.lintas.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Properties;

/** Calibrations as properties files. */
final class CalibrationFile {

    /** Characters of a file: the shipped ones have about 1,000. */
    static final int LENGTH_MAX = 16 * 1024;

    private CalibrationFile() {}

    static Calibration shipped(InputStream resource) {
        try (resource) {
            return read(new String(resource.readNBytes(LENGTH_MAX + 1), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("a calibration is not readable", failure);
        }
    }

    static Calibration read(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a calibration has at most " + LENGTH_MAX + " characters");
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return calibration(properties);
        } catch (IOException | DateTimeException | NumberFormatException failure) {
            throw new IllegalArgumentException("not a calibration: " + failure.getMessage(), failure);
        }
    }

    private static Calibration calibration(Properties properties) {
        var thresholds = new EnumMap<FalseMatchRate, Double>(FalseMatchRate.class);
        for (var rate : FalseMatchRate.values()) {
            String value = properties.getProperty("threshold." + rate.label());
            if (value != null) {
                thresholds.put(rate, Double.valueOf(value));
            }
        }
        return new Calibration(
                value(properties, "name"),
                matcher(properties),
                LocalDate.parse(value(properties, "measured")),
                new Calibration.Pairs(
                        Long.parseLong(value(properties, "pairs.genuine")),
                        Long.parseLong(value(properties, "pairs.impostor"))),
                thresholds,
                value(properties, "method"));
    }

    /** Files on faces name a model, files on fingerprints an engine. */
    private static Matcher matcher(Properties properties) {
        List<ScoreScale> named = Arrays.stream(ScoreScale.values())
                .filter(scale -> properties.getProperty(scale.key()) != null)
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    "a calibration names either a model (faces) or an engine (fingerprints)");
        }
        ScoreScale scale = named.getFirst();
        return new Matcher(value(properties, scale.key()), scale);
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("calibration without " + key);
        }
        return value;
    }

    static String text(Calibration calibration) {
        var text = new StringBuilder();
        line(text, "name", calibration.name());
        line(text, calibration.matcher().scale().key(), calibration.matcher().id());
        line(text, "measured", calibration.measured().toString());
        line(text, "pairs.genuine", Long.toString(calibration.pairs().genuine()));
        line(text, "pairs.impostor", Long.toString(calibration.pairs().impostor()));
        calibration.thresholds().forEach((rate, value) -> line(text, "threshold." + rate.label(), value.toString()));
        line(text, "method", calibration.method());
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
        boolean padded = !escaped.isEmpty() && Character.isWhitespace(escaped.charAt(0));
        text.append(key).append('=').append(padded ? "\\" : "").append(escaped).append('\n');
    }
}
