package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passenger.nationality = UTO",
                "document.issuer in {UTO, XOM}",
                "passenger.sex = F",
                "passenger.sex = F and passenger.nationality = UTO",
                "passenger.placeOfBirth contains UTOPOLIS",
                "service.religious = MOML",
                "any service (service.medical = WCHR)",
                "passenger.surname = ERIKSSON",
                "passenger.nationality = UTO or flight.carrier = LT",
                "passenger.nationality = UTO and flight.carrier is known",
                "passenger.nationality = UTO and flight.carrier != QM",
                "passenger.nationality = UTO and not flight.carrier = QM",
                "passenger.nationality = UTO and passenger.age >= 0",
                "passenger.nationality = UTO and passenger.age = passenger.age",
                "passenger.nationality = UTO and any document",
                "passenger.nationality = UTO and no bag (bag.weightKg > 50)",
                "passenger.nationality = UTO and every document (document.type = P)",
                "passenger.nationality = UTO and count bag >= 0",
                "passenger.nationality = UTO and passenger.transit = false",
                "passenger.nationality = UTO and (flight.carrier = LT or passenger.sex = M)",
                "not (passenger.nationality != UTO or flight.carrier = LT)",
                "any companion (companion.nationality = UTO)"
            })
    void nobodyIsLookedAtForWhatTheyAreAlone(String condition) {
        assertThat(Samples.codes(condition)).contains(Problem.Code.SOLE_GROUND);
        assertThat(Samples.file(condition).rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passenger.nationality = UTO and pnr.daysBookedBeforeTravel <= 1",
                "pnr.daysBookedBeforeTravel <= 1",
                "document.issuer != passenger.nationality",
                "document.issuedByAnotherState",
                "passenger.nationality is unknown",
                "not (passenger.nationality = UTO or not flight.carrier = LT)",
                "any companion (companion.nationality = UTO and companion.hit)",
                "count bag >= 3 and passenger.sex = M",
                "count bag = 0 and passenger.sex = M",
                "history.documents within 365 days >= 3 and passenger.nationality in {UTO}"
            })
    void aGroundBesideItIsEnough(String condition) {
        assertThat(Samples.codes(condition)).isEmpty();
    }

    @Test
    void theReasonNamesEveryOneOfThem() {
        Problem problem = Samples.file("passenger.sex = F and passenger.nationality = UTO")
                .problems()
                .getFirst();
        assertThat(problem.text())
                .isEqualTo("somebody would be looked at for nationality, sex alone; add what the person did, or how the"
                        + " journey was made");
        assertThat(problem.span().column()).isEqualTo(6);
    }

    @Test
    void aRuleThatTellsNobodyFromOthersIsNone() {
        assertThat(Samples.codes("flight.carrier != QM")).containsExactly(Problem.Code.NO_GROUND);
    }
}
