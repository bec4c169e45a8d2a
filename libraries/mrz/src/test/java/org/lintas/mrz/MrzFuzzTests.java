package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** No text makes the parser throw; what it reads can be made again. Replays its corpus in a normal test run. */
class MrzFuzzTests {

    @FuzzTest(maxDuration = "10m")
    void noTextMakesTheParserThrow(FuzzedDataProvider data) {
        MrzResult result = MrzParser.parse(data.consumeRemainingAsString(), Specimens.REFERENCE);
        switch (result) {
            case MrzResult.Read read -> madeAgain(read);
            case MrzResult.Unreadable unreadable ->
                assertThat(unreadable.explanation()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "10m")
    void noZoneOfTheRightLengthMakesTheParserThrow(FuzzedDataProvider data) {
        MrzFormat format = data.pickValue(MrzFormat.values());
        StringBuilder zone = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            zone.append("<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(data.consumeInt(0, 36)));
        }
        MrzResult result = MrzParser.parse(zone.toString(), Specimens.REFERENCE);
        assertThat(result).isInstanceOfSatisfying(MrzResult.Read.class, MrzFuzzTests::madeAgain);
    }

    @FuzzTest(maxDuration = "10m")
    void noNameMakesTheTransliterationThrow(FuzzedDataProvider data) {
        String name = data.consumeString(Transliteration.NAME_LENGTH_MAX / 2);
        List<String> forms = Transliteration.forms(name);
        assertThat(forms).allMatch(form -> form.matches("[A-Z]+( [A-Z]+)*"));
    }

    private static void madeAgain(MrzResult.Read read) {
        List<String> lines = MrzMaker.make(read.zone());
        assertThat(lines).allMatch(line -> line.length() == read.zone().format().lineLength());
        if (read.valid()) {
            assertThat(Specimens.read(lines).valid()).isTrue();
        }
    }
}
