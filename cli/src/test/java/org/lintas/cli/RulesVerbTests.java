package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesVerbTests {

    private static final String LIST = """
            UNB+UNOA:4+LINTASAIR+BORDER+261122:0915+42'UNH+1+PAXLST:D:05B:UN'BGM+745'TDT+20+LT77'
            LOC+125+BKK'DTM+189:2611221000:201'LOC+87+SIN'DTM+232:2611221320:201'
            NAD+FL+++ERIKSSON:ANNA'ATT+2++F'DTM+329:740812'NAT+2+UTO'RFF+AVF:QWERTY'RFF+SEA:12C'DOC+P:110:111+L898902C3'DTM+36:261101'LOC+91+UTO'
            NAD+FL+++SUHARTO'DTM+329:690101'NAT+2+IDN'RFF+AVF:ASDFGH'
            CNT+42:2'UNT+11+1'UNZ+1+42'""";

    private static final String RECORDS = """
            UNB+IATA:1+LT+BORDER+261122:0900+77'UNH+1+PNRGOV:13:1:IA+REF77+01:C'MSG+:22'ORG+LT:BKK'
            TVL+261126:1000:261126:1320+BKK+SIN+LT+77'EQN+1'SRC'RCI+LT:QWERTY::251126:1015'SSR+CTCE:HK:1:LT:::::A//B.EXAMPLE'
            TIF+ERIKSSON:A+ANNA:A:1'SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA'
            FOP+CC:::0:VI:4111111111111111:0928'TVL+261126:1000:261126:1320+BKK+SIN+LT+77:Y'TVL+031226:1000:031226:1320+SIN+BKK+LT+78:Y'
            UNT+16+1'UNZ+1+77'""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before any test
    private Path folder;

    private String list = "";

    @BeforeEach
    void write() throws IOException {
        list = file("list.edi", LIST);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void problemsAreToldByTheirPlace() {
        Run run = Run.with(
                "rule late when pnr.daysBookedBeforeTravel <= 2\nrule alone when passenger.sex = F\n",
                "rules",
                "check",
                "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out()).isEqualTo("""
                {"input":"-:1","rules":[{"name":"late","title":null,"severity":"normal","category":null,"basis":null,\
                "from":null,"until":null,"plain":"Hits when days from booking to departure is at most 2."}],\
                "problems":[{"severity":"error","code":"sole-ground","line":2,"column":6,"offset":52,"length":5,\
                "text":"somebody would be looked at for sex alone; add what the person did, or how the journey was made"}]}
                """);
        assertThat(Run.with("rule late when passenger.age < 18", "rules", "check", "-")
                        .exitCode())
                .isEqualTo(ExitCode.GOOD);
    }

    @Test
    void everyPassengerIsTestedAndHitsTellWhy() throws IOException {
        String rules = file("rules.txt", """
                rule expired severity high when document.expiredAtArrival
                rule young when passenger.age < 18
                """);
        Run run = Run.with("", "rules", "run", rules, "--passengers", list, "--at", "2026-11-23");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out().lines().findFirst().orElseThrow())
                .contains("\"surname\":\"ERIKSSON\"", "\"locator\":\"QWERTY\"")
                .endsWith("\"hits\":[{\"rule\":\"expired\",\"title\":null,\"severity\":\"high\","
                        + "\"reasons\":[\"document expired on arrival: true\"]}]}");
        assertThat(run.out().lines().skip(1).findFirst().orElseThrow())
                .contains("\"surname\":\"SUHARTO\"")
                .endsWith("\"hits\":[]}");
    }

    @Test
    void recordsOfBookingsAreTestedToo() throws IOException {
        String rules = file("rules.txt", """
                rule round-trip when pnr.tripType = ROUND and pnr.tripDays = 7 and leg.dwellHours > 100
                rule late-card when pnr.daysBookedBeforeTravel = 1 and payment.form = CC and payment.cardToken ends with "1111"
                rule mail when email.domain = "b.example" and passenger.alone
                """);
        String records = file("records.edi", RECORDS);
        Run run = Run.with("", "rules", "run", rules, "--passengers", records, "--at", "2026-11-23");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"rule\":\"round-trip\"", "\"rule\":\"late-card\"", "\"rule\":\"mail\"");
        assertThat(run.out()).doesNotContain("4111111111111111");
    }

    @Test
    void aRuleThatCannotBeUsedIsNamedAndTheOthersRun() throws IOException {
        String rules = file("rules.txt", "rule bad when nothing\nrule young when passenger.age > 18");
        Run run = Run.with("", "rules", "run", rules, "--passengers", list);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out().lines().findFirst().orElseThrow()).contains("\"problems\":[{");
        assertThat(run.out()).contains("\"rule\":\"young\"");
        assertThat(Run.with("", "rules", "run", folder + "/none", "--passengers", list)
                        .exitCode())
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(Run.with("hello", "rules", "run", rules, "--passengers", "-").exitCode())
                .isEqualTo(ExitCode.UNREADABLE);
    }
}
