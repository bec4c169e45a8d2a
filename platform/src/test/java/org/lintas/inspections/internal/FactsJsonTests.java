package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionFacts;
import org.lintas.testkit.Property;

class FactsJsonTests {

    @Test
    void factsComeBackAsTheyWereAndWithTheSameBytes() {
        Property.forAll(200, FactsGenerator.facts(), facts -> {
            String json = FactsJson.write(stored(facts));
            FactsJson.Stored back = FactsJson.read(json);
            assertThat(back.facts()).isEqualTo(facts);
            assertThat(FactsJson.write(back)).isEqualTo(json);
        });
    }

    @Test
    void storedFactsAreJudgedAsTheFactsThemselves() {
        Property.forAll(200, FactsGenerator.facts(), facts -> {
            List<Finding> first = Policies.IN_FORCE.judgeDecision(facts);
            FactsJson.Stored back = FactsJson.read(FactsJson.write(stored(facts)));
            assertThat(Policies.ofVersion(back.policies()).orElseThrow().judgeDecision(back.facts()))
                    .isEqualTo(first);
            assertThat(FactsJson.readFindings(FactsJson.writeFindings(first))).isEqualTo(first);
        });
    }

    @Test
    void theFormatIsTheOneThatOldDecisionsHave() {
        assertThat(FactsJson.write(stored(new FactsDraft().facts())))
                .startsWith(
                        "{\"format\":1,\"policies\":\"2026-11\",\"facts\":{\"transaction\":"
                                + "\"019aa9a0-0000-7000-8000-000000000001\",\"profile\":{\"name\":\"gate-entry\",\"version\":3,")
                .contains("\"standings\":[\"CITIZEN\",\"PERMANENT_RESIDENT\",\"REGISTERED_VISITOR\"]")
                .contains("\"checks\":{\"chip-access\":\"MANDATORY\",\"chip-genuine\":")
                .contains("\"examinationTimeMax\":\"PT20S\"")
                .contains("\"at\":\"2026-11-22T04:05:06.789Z\",\"day\":\"2026-11-22\"")
                .contains("\"nationality\":\"UTO\",\"dateOfBirth\":\"1990-01-31\"")
                .contains("\"document\":{\"issuer\":\"UTO\",\"number\":\"L898902C3\"}")
                .contains("\"score\":0.61");
    }

    @Test
    void theHashIsThatOfTheText() {
        assertThat(FactsJson.sha256("abc")).hasSize(32).startsWith(0xba, 0x78, 0x16, 0xbf);
        assertThat(FactsJson.hash(new FactsDraft().traveller())).hasSize(64);
    }

    @Test
    void otherTextIsRefused() {
        assertThatThrownBy(() -> FactsJson.read("{\"format\":1,\"unknown\":2}")).isInstanceOf(LintasException.class);
        assertThatThrownBy(() -> FactsJson.readFindings("[{")).isInstanceOf(LintasException.class);
    }

    @Test
    void detailsOfAFindingStandInOneOrder() {
        Finding finding = new Finding("p", Finding.Outcome.REFER, "r", Map.of("b", "2", "a", "1"));
        assertThat(FactsJson.writeFindings(List.of(finding))).isEqualTo("""
                        [{"policy":"p","outcome":"REFER","reason":"r","details":{"a":"1","b":"2"}}]""");
    }

    private static FactsJson.Stored stored(InspectionFacts facts) {
        return new FactsJson.Stored(FactsJson.FORMAT, Policies.IN_FORCE.version(), facts);
    }
}
