package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MrzMakeVerbTests {

    private static final String TD3 =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    private static final String TD1 = """
            I<UTOD23145890<7349<<<<<<<<<<<
            3407127M9507122UTO<<<<<<<<<<<2
            STEVENSON<<PETER<JOHN<<<<<<<<<
            """;

    @Test
    void whatParsePrintsMakesTheSameLinesAgain() {
        Run parsed = Run.with(TD3 + "\n" + TD1, "mrz", "parse", "-");
        Run made = Run.with(parsed.out(), "mrz", "make", "-");
        assertThat(made).isEqualTo(new Run(ExitCode.GOOD, TD3 + "\n" + TD1, ""));
    }

    @Test
    void optionsMakeOneZone() {
        Run made = Run.of(
                "mrz",
                "make",
                "--format",
                "TD3",
                "--document-code",
                "P",
                "--issuer",
                "UTO",
                "--document-number",
                "L898902C3",
                "--primary-identifier",
                "Eriksson",
                "--secondary-identifier",
                "Anna Maria",
                "--nationality",
                "UTO",
                "--date-of-birth",
                "1974-08-12",
                "--sex",
                "F",
                "--date-of-expiry",
                "2012-04-15",
                "--optional-data-1",
                "ZE184226B");
        assertThat(made).isEqualTo(new Run(ExitCode.GOOD, TD3, ""));
    }

    @Test
    void namesAreTransliterated() {
        Run made = Run.with(
                "{\"format\":\"TD1\",\"documentCode\":\"I\",\"primaryIdentifier\":\"Müller-Đặng\"}",
                "mrz",
                "make",
                "-");
        assertThat(made.outLines().get(2)).isEqualTo("MUELLER<DANG<<<<<<<<<<<<<<<<<<");
    }

    @Test
    void jsonPrintsAnObjectForEachZone() {
        Run made = Run.with(
                "{\"format\":\"TD1\",\n\"documentCode\":\"I\",\"primaryIdentifier\":\"A\"}\n\n"
                        + "{\"format\":\"TD1\",\"documentCode\":\"I\",\"primaryIdentifier\":\"B\"}",
                "mrz",
                "make",
                "--json",
                "-");
        assertThat(made.outLines()).hasSize(2);
        assertThat(made.outLines().get(0)).startsWith("{\"input\":\"-:1\",\"lines\":[\"I<<<<<<<<");
        assertThat(made.outLines().get(1)).startsWith("{\"input\":\"-:4\",\"lines\":[\"I<<<<<<<<");
    }

    @Test
    void valuesThatFitNoZoneAreNamedAndTheNextOneGoesOn() {
        Run made = Run.with("""
                {"format":"TD3","documentCode":"P","documentNumber":"1234567890","primaryIdentifier":"A"}
                {"format":"TD3","documentCode":"P","primaryIdentifier":"A","dateOfBirth":"1972-02-30"}
                {"format":"TD3","documentCode":"P","primaryIdentifier":"山田"}
                {"format":"TD4"}
                {"documentCode":"P"}
                {"format":"TD3","documentCode":"P","primaryIdentifier":"A","surname":"B"}
                {"format":"TD3","documentCode":"P","primaryIdentifier":"A","sex":"Q"}
                {"format":"TD3","documentCode":"P"}
                {"format":"TD3","documentCode":"P","primaryIdentifier":"A"}
                """, "mrz", "make", "-");
        assertThat(made.exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(made.outLines()).hasSize(2);
        assertThat(made.errLines())
                .containsExactly(
                        "lintas: -:1: no room in TD3 for a document number of 10 characters",
                        "lintas: -:2: dateOfBirth: not a date such as 1972, 1972-09 or 1972-09-30: 1972-02-30",
                        "lintas: -:3: no transliteration for this name: 山田",
                        "lintas: -:4: format: not TD1, TD2, TD3, MRVA or MRVB: TD4",
                        "lintas: -:5: format is missing: TD1, TD2, TD3, MRVA or MRVB",
                        "lintas: -:6: unknown field surname",
                        "lintas: -:7: sex: not F, M or X: Q",
                        "lintas: -:8: primaryIdentifier is missing");
    }

    @Test
    void whatIsNoJsonObjectIsAnError() {
        assertThat(Run.with("[1]", "mrz", "make", "-"))
                .isEqualTo(new Run(ExitCode.UNREADABLE, "", "lintas: -: not a JSON object in line 1\n"));
        assertThat(Run.with("{\"format\":\n x", "mrz", "make", "-").err())
                .startsWith("lintas: -: not JSON in line 2: ");
        assertThat(Run.with("", "mrz", "make", "-"))
                .isEqualTo(new Run(ExitCode.UNREADABLE, "", "lintas: -: no JSON object in it\n"));
    }

    @Test
    void textsHaveALimit() {
        String object = "{\"format\":\"TD3\",\"primaryIdentifier\":\"%s\"}";
        assertThat(Run.with(object.formatted("A".repeat(10_000)), "mrz", "make", "-")
                        .err())
                .isEqualTo("lintas: -:1: a name of 10000 characters\n");
        assertThat(Run.with(object.formatted("A".repeat(10_001)), "mrz", "make", "-")
                        .err())
                .startsWith("lintas: -: not JSON in line 1: String value length (10001) exceeds");
    }

    @Test
    void filesAndOptionsTogetherOrNeitherAreAWrongCall() {
        assertThat(Run.of("mrz", "make").exitCode()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.of("mrz", "make", "--format", "TD3", "-").errLines())
                .containsExactly("lintas: give either files with JSON objects (or -), or the fields as options"
                        + " (see lintas mrz make --help)");
    }
}
