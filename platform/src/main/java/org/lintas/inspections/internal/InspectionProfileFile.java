package org.lintas.inspections.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.InspectionProfile;
import org.lintas.inspections.InspectionProfile.Need;
import org.lintas.inspections.InspectionProfile.Undetermined;
import org.lintas.inspections.InspectionProfiles;
import org.lintas.inspections.LaneProfile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The kinds of place as a file says them: a line {@code version WORD}, then for each {@code profile NAME}, {@code undetermined
 * refer|officer}, and lines of {@code mandatory}, {@code optional}, {@code evaluatory} and
 * {@code not-supported} with names of checks.
 */
@Component
class InspectionProfileFile implements InspectionProfiles {

    /** Most lines of the file: ten times what is delivered. */
    static final int LINES_MAX = 300;

    private static final String FILE = "/org/lintas/inspections/inspection-profiles.txt";

    private static final Map<String, Need> NEEDS = Map.of(
            "mandatory", Need.MANDATORY,
            "optional", Need.OPTIONAL,
            "evaluatory", Need.EVALUATORY,
            "not-supported", Need.NOT_SUPPORTED);

    private static final Map<String, Undetermined> UNDETERMINED =
            Map.of("refer", Undetermined.REFER, "officer", Undetermined.OFFICER);

    private static final String GATE = "gate";
    private static final String BOOTH = "booth";

    private final List<InspectionProfile> profiles;

    @Autowired
    InspectionProfileFile() {
        this(delivered());
    }

    /** The kinds of place of another file. */
    InspectionProfileFile(String text) {
        this.profiles = parse(text);
    }

    @Override
    public List<InspectionProfile> all() {
        return profiles;
    }

    @Override
    public InspectionProfile of(LaneProfile lane) {
        if (!lane.attended()) {
            return named(GATE);
        }
        return profiles.stream()
                .filter(profile -> !profile.name().equals(GATE))
                .filter(profile -> (lane.name() + "-").startsWith(profile.name() + "-"))
                .findFirst()
                .orElseGet(() -> named(BOOTH));
    }

    private InspectionProfile named(String name) {
        return profiles.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LintasException(
                        ErrorCode.SETTING_INVALID,
                        "Inspection profiles: there is none of the name %s.".formatted(name)));
    }

    /**
     * The profiles in a file.
     *
     * @throws LintasException with {@link ErrorCode#SETTING_INVALID}, naming the line, when the text is no such file
     */
    static List<InspectionProfile> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES_MAX) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "A file of inspection profiles has at most %d lines.".formatted(LINES_MAX));
        }
        Reading reading = new Reading();
        for (int line = 0; line < lines.size(); line++) {
            String words = lines.get(line).strip();
            if (!words.isEmpty() && !words.startsWith("#")) {
                reading.take(Arrays.asList(words.split(" +", -1)), line + 1);
            }
        }
        reading.end();
        return List.copyOf(reading.profiles);
    }

    /** A file as far as it is read. */
    private static final class Reading {

        private final List<InspectionProfile> profiles = new ArrayList<>();
        private final Map<String, Need> needs = new TreeMap<>();
        private Optional<String> version = Optional.empty();
        private Optional<String> name = Optional.empty();
        private Optional<Undetermined> undetermined = Optional.empty();
        private int begin;

        void take(List<String> words, int line) {
            String key = words.getFirst();
            if (version.isEmpty()) {
                requireOne(words, "version", line);
                version = Optional.of(words.getLast());
            } else if (key.equals("profile")) {
                end();
                requireOne(words, "profile", line);
                name = Optional.of(words.getLast());
                begin = line;
            } else if (name.isEmpty()) {
                throw wrong(line, "a profile is named here");
            } else if (key.equals("undetermined")) {
                requireOne(words, "undetermined", line);
                undetermined = Optional.of(Optional.ofNullable(UNDETERMINED.get(words.getLast()))
                        .orElseThrow(() -> wrong(line, "undetermined leads to refer or officer")));
            } else {
                addNeeds(words, line);
            }
        }

        private void addNeeds(List<String> words, int line) {
            Need need = Optional.ofNullable(NEEDS.get(words.getFirst()))
                    .orElseThrow(() ->
                            wrong(line, "mandatory, optional, evaluatory, not-supported or undetermined belongs here"));
            for (String check : words.subList(1, words.size())) {
                if (!check.matches("[a-z][a-z0-9-]{0,39}") || needs.put(check, need) != null) {
                    throw wrong(line, "the check '%s' stands twice or is no name".formatted(check));
                }
            }
        }

        /** Ends the profile that was begun, if one was. */
        void end() {
            if (name.isEmpty()) {
                return;
            }
            Undetermined leads =
                    undetermined.orElseThrow(() -> wrong(begin, "the profile does not say what undetermined leads to"));
            profiles.add(new InspectionProfile(name.get(), version.orElse(""), leads, needs));
            needs.clear();
            name = Optional.empty();
            undetermined = Optional.empty();
        }

        private static void requireOne(List<String> words, String key, int line) {
            if (!words.getFirst().equals(key) || words.size() != 2) {
                throw wrong(line, "%s and one word belong here".formatted(key));
            }
        }

        private static LintasException wrong(int line, String what) {
            return new LintasException(
                    ErrorCode.SETTING_INVALID, "Inspection profiles, line %d: %s.".formatted(line, what));
        }
    }

    private static String delivered() {
        try (InputStream file = Objects.requireNonNull(InspectionProfileFile.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
