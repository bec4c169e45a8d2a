package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdifactParseVerbTests {

    private static final String LIST =
            "UNB+UNOA:4+LINTASAIR+BORDER+261122:0915+42'UNH+1+PAXLST:D:05B:UN'BGM+745'TDT+20+LT77'"
                    + "LOC+125+BKK'DTM+189:2611221000:201'LOC+87+SIN'NAD+FL+++ERIKSSON:ANNA'DTM+329:720000'RFF+AVF:QWERTY'"
                    + "CNT+42:1'UNT+11+1'UNZ+1+42'";

    @Test
    void aMessageIsOneObject() {
        Run run = Run.with(LIST, "edifact", "parse", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).isEqualTo("""
                {"input":"-:1","type":"PAXLST","directory":"D.05B","reference":"1","verdict":"ACCEPTED","diagnostics":[],\
                "sender":"LINTASAIR","part":null,"lastPart":null,"documentCode":"745","function":"full","transaction":null,\
                "reportingParty":null,"control":{"passengers":1,"crew":null},"flight":{"carrier":"LT","number":"77",\
                "legs":[{"from":"BKK","to":"SIN","departure":"2026-11-22T10:00","arrival":null}]},\
                "passengers":[{"surname":"ERIKSSON","givenNames":"ANNA","sex":null,"dateOfBirth":"1972","placeOfBirth":null,\
                "nationality":null,"residence":null,"documents":[],"embarkation":null,"debarkation":null,"clearance":null,\
                "references":{"AVF":"QWERTY"},"bags":{"pieces":null,"weightKg":null,"tags":[]},"transit":false,\
                "verified":null,"role":null,"address":null,"contacts":[]}],"crew":[]}
                """);
    }

    @Test
    void aPartialMessageIsBadAndTextIsUnreadable() {
        assertThat(Run.with(LIST.replace("ERIKSSON:ANNA", ""), "edifact", "parse", "-")
                        .exitCode())
                .isEqualTo(ExitCode.BAD);
        assertThat(Run.with("hello", "edifact", "parse", "-").exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }
}
