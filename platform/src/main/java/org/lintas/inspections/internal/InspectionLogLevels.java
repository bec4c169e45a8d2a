package org.lintas.inspections.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintas.access.PersonRole;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.InspectionLogs.Content;
import org.lintas.inspections.InspectionLogs.Level;

/**
 * Reads the file that says what each level of inspection logs contains: a line {@code version WORD}, then blocks of {@code level NAME},
 * {@code personal-data yes|no}, {@code roles NAME...} and {@code contents NAME...}; blank lines and lines that begin with # are free.
 */
final class InspectionLogLevels {

    /** Most lines of the file: ten times what is delivered. */
    static final int LINES_MAX = 300;

    private static final Set<String> KEYS = Set.of("personal-data", "roles", "contents");

    private final String version;
    private final List<Level> levels = new ArrayList<>();

    private InspectionLogLevels(String version) {
        this.version = version;
    }

    /**
     * The levels in a file.
     *
     * @throws LintasException with {@link ErrorCode#SETTING_INVALID}, naming the line, when the text is no such file
     */
    static List<Level> parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() > LINES_MAX) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID, "A file of log levels has at most %d lines.".formatted(LINES_MAX));
        }
        int first = next(lines, 0);
        if (first == lines.size() || !lines.get(first).matches("version \\S{1,40}")) {
            throw wrong(first, "the file begins with its version");
        }
        InspectionLogLevels reading = new InspectionLogLevels(lines.get(first).substring("version ".length()));
        int at = next(lines, first + 1);
        while (at < lines.size()) {
            at = reading.block(lines, at);
        }
        return List.copyOf(reading.levels);
    }

    private int block(List<String> lines, int start) {
        String line = lines.get(start);
        if (!line.matches("level [a-z][a-z-]{0,29}")) {
            throw wrong(start, "a level is named here");
        }
        Map<String, List<String>> words = new HashMap<>();
        int at = next(lines, start + 1);
        while (at < lines.size() && !lines.get(at).startsWith("level ")) {
            List<String> parts = Arrays.asList(lines.get(at).strip().split(" +", -1));
            if (!KEYS.contains(parts.getFirst()) || parts.size() < 2) {
                throw wrong(at, "personal-data, roles or contents and their words belong here");
            }
            if (words.put(parts.getFirst(), parts.subList(1, parts.size())) != null) {
                throw wrong(at, "%s stands twice".formatted(parts.getFirst()));
            }
            at = next(lines, at + 1);
        }
        levels.add(level(line.substring("level ".length()), words, start));
        return at;
    }

    private Level level(String name, Map<String, List<String>> words, int line) {
        if (!words.keySet().equals(KEYS)) {
            throw wrong(line, "a level says personal-data, roles and contents");
        }
        boolean personalData = words.getOrDefault("personal-data", List.of()).equals(List.of("yes"));
        Set<Content> contents = EnumSet.noneOf(Content.class);
        words.getOrDefault("contents", List.of()).forEach(word -> contents.add(content(word, line)));
        if (!personalData && contents.stream().anyMatch(Content::personal)) {
            throw wrong(line, "level %s does not allow personal data and contains some".formatted(name));
        }
        Set<String> roles = new TreeSet<>(words.getOrDefault("roles", List.of()));
        Set<String> known = new TreeSet<>();
        Arrays.stream(PersonRole.values()).map(PersonRole::name).forEach(known::add);
        if (!known.containsAll(roles)) {
            throw wrong(line, "the roles are %s".formatted(String.join(", ", known)));
        }
        return new Level(name, version, personalData, roles, contents);
    }

    private static Content content(String word, int line) {
        return Arrays.stream(Content.values())
                .filter(content -> content.name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(line, "'%s' is nothing that a log contains".formatted(word)));
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("#"))) {
            at++;
        }
        return at;
    }

    private static LintasException wrong(int line, String what) {
        return new LintasException(ErrorCode.SETTING_INVALID, "Log levels, line %d: %s.".formatted(line + 1, what));
    }
}
