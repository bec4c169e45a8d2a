package org.lintas.cli;

import java.io.IOException;
import java.util.Optional;
import org.lintas.mrz.PartialDate;
import org.lintas.names.EvidencePart;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonComparison;
import org.lintas.names.PersonMatcher;
import picocli.CommandLine.Command;

/** {@code names compare}: whether two names are of one person. */
@Command(
        name = "compare",
        description = {
            "Compare names in any script: two a line with a tab between, then, if known, the date of birth of each"
                    + " (1972, 1972-09 or 1972-09-30).",
            "A name may be written as Anna Maria Eriksson, as Eriksson, Anna Maria, or as ERIKSSON<<ANNA<MARIA. Prints an"
                    + " object for each line: \"bits\" of evidence that both are one person, \"score\" 0 to 1 made of them,"
                    + " and the \"explanation\", whose bits add up."
        },
        footer = {"", "Exit code: 0 every line was compared; 2 a line could not be read."})
final class NamesCompareVerb extends FilesVerb {

    /** Two names and two dates. */
    private static final int LINE_MAX = 2 * NameParser.CHARACTERS_MAX + 64;

    private static final int SCORE_DIGITS = 6;

    /** About the precision of a double near 1. */
    private static final int SCORE_DIGITS_MAX = 15;

    private final PersonMatcher matcher = new PersonMatcher();

    NamesCompareVerb(Shell shell) {
        super(shell);
    }

    @Override
    void examine(Source source, Report report) throws IOException {
        try (TextLines lines = new TextLines(source.open(), LINE_MAX)) {
            for (Optional<TextLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (report.abandoned()) {
                    return;
                }
                if (!line.get().text().isBlank()) {
                    compare(source, line.get(), report);
                }
            }
        }
    }

    private void compare(Source source, TextLines.Line line, Report report) {
        String[] columns = line.text().split("\t", -1);
        String place = source.name() + ":" + line.number();
        if (!line.whole()) {
            report.unreadable(place, "longer than " + LINE_MAX + " characters");
        } else if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
            report.unreadable(place, "not two names with a tab between");
        } else {
            try {
                PersonComparison made = matcher.compare(person(columns, 0), person(columns, 1));
                report.good(source.at(line.number()), fields(line, columns, made));
            } catch (IllegalArgumentException wrong) {
                report.unreadable(place, wrong.getMessage() == null ? "no date" : wrong.getMessage());
            }
        }
    }

    private static NamedPerson person(String[] columns, int side) {
        Optional<PartialDate> birth = columns.length > side + 2 && !columns[side + 2].isBlank()
                ? Optional.of(PartialDate.parse(columns[side + 2].strip()))
                : Optional.empty();
        return new NamedPerson(NameParser.text(columns[side]), birth);
    }

    private static Fields fields(TextLines.Line line, String[] columns, PersonComparison made) {
        return new Fields()
                .number("line", line.number())
                .text("left", columns[0].strip())
                .text("right", columns[1].strip())
                .number("score", score(made.score()))
                .number("bits", rounded(made.bits(), 1e3))
                .objects(
                        "explanation",
                        made.explanation().stream().map(NamesCompareVerb::part).toList());
    }

    /** A reason, as the verbs on names print it. */
    static Fields part(EvidencePart part) {
        return new Fields()
                .text("rule", part.rule())
                .text("left", part.left())
                .text("right", part.right())
                .number("bits", rounded(part.bits(), 1e3));
    }

    /** To six digits of what it is from the nearer of 0 and 1, so that rounding makes few scores equal. */
    static double score(double score) {
        double apart = Math.min(score, 1 - score);
        int digits = apart > 0 ? (int) Math.ceil(-Math.log10(apart)) : SCORE_DIGITS_MAX;
        return rounded(score, Math.pow(10, Math.min(SCORE_DIGITS_MAX, SCORE_DIGITS + digits)));
    }

    static double rounded(double value, double units) {
        return Math.rint(value * units) / units;
    }
}
