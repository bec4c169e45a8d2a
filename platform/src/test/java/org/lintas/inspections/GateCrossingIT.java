package org.lintas.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.LivePicture;
import org.lintas.crossings.Crossings;
import org.lintas.documents.TrustProposals;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A whole node: real chip conversation, real comparison of faces, real records. */
@SpringBootTest(
        properties = {
            "lintas.roles=node",
            "lintas.state.code=QMR",
            "lintas.documents.issuers.QMR=QM",
            "lintas.biometrics.calibration=simulated-site"
        })
class GateCrossingIT {

    private static final SimulatedState HOME = SimulatedState.MERANDA;
    private static final long SEED = 43;
    private static final Authorities WORLD = Authorities.of(SEED);

    private final Inspections inspections;
    private final Crossings crossings;
    private final TrustProposals trust;
    private final LocalDate today;
    private final Clock clock;

    @Autowired
    GateCrossingIT(
            Inspections inspections, Crossings crossings, TrustProposals trust, StateSettings state, Clock clock) {
        this.inspections = inspections;
        this.crossings = crossings;
        this.trust = trust;
        this.clock = clock;
        this.today = state.day(clock.instant());
    }

    @BeforeEach
    void trustHome() {
        IssuingAuthority authority = WORLD.authority(HOME);
        List<TrustFolder.Offered> files = Stream.concat(
                        authority.countrySigners(today).stream(), Stream.of(authority.revocationList(clock.instant())))
                .map(file -> new TrustFolder.Offered(HOME.title(), Octets.of(file)))
                .toList();
        trust.propose(new TrustProposals.Offer(files, List.of()), new StatedReason("For this test", "first"))
                .proposed()
                .ifPresent(made -> trust.approve(made.number(), new StatedReason("For this test", "second")));
    }

    @Test
    void aCitizenWithAGenuinePassportCrossesAndIsRecordedOnce() {
        Passport passport = issue(1);
        TransactionId transaction = open();
        Admission admission = present(transaction, passport);
        inspections.takePicture(transaction, picture(1));
        Decision decision = inspections.conclude(transaction, Occupancy.ONE_PERSON);

        assertThat(admission.admitted()).as(admission.toString()).isTrue();
        assertThat(decision.kind()).as(decision.toString()).isEqualTo(Decision.Kind.CLEAR);
        assertThat(crossings
                        .find(transaction)
                        .orElseThrow()
                        .traveller()
                        .document()
                        .number())
                .isEqualTo(passport.number());
        assertThat(inspections.replay(transaction).same()).isTrue();
        assertThat(results(transaction))
                .containsEntry("passive-authentication", CheckResult.SUCCESSFUL)
                .containsEntry("chip-genuine", CheckResult.SUCCESSFUL)
                .containsEntry("watchlists", CheckResult.SUCCESSFUL)
                .containsEntry("face", CheckResult.SUCCESSFUL);
    }

    @Test
    void aCopiedChipIsReferred() {
        TransactionId transaction = open();
        Admission admission = present(transaction, issue(2), new ChipFault.ClonedChip(ChipFault.CloneAnswer.WRONG_KEY));
        Decision decision = inspections.conclude(transaction, Occupancy.ONE_PERSON);

        assertThat(admission.admitted()).isFalse();
        assertThat(reasons(decision)).contains("clone-suspected").doesNotContain("document-not-genuine");
        assertThat(crossings.find(transaction)).isEmpty();
    }

    @Test
    void somebodyElseWithAGenuinePassportIsReferred() {
        TransactionId transaction = open();
        assertThat(present(transaction, issue(3)).admitted()).isTrue();
        inspections.takePicture(transaction, picture(4));
        Decision decision = inspections.conclude(transaction, Occupancy.ONE_PERSON);

        assertThat(reasons(decision)).containsExactly("face-no-match");
        assertThat(crossings.find(transaction)).isEmpty();
    }

    private TransactionId open() {
        return inspections.open(new InspectionOpening(new LaneId("IT1"), TravelDirection.ENTRY, "gate-entry"));
    }

    private Admission present(TransactionId transaction, Passport passport, ChipFault... faults) {
        VirtualChip chip = new VirtualChip(passport.chip(), FaultPlan.of(faults), SEED, time -> {});
        chip.powerOn();
        return inspections
                .presentDocument(transaction, new PresentedDocument(String.join("\n", passport.mrz()), chip))
                .join();
    }

    private Passport issue(long person) {
        byte[] portrait =
                FaceRenderer.jpegWithin(FaceRenderer.render(Identity.of(person), Capture.portrait(person)), 15_000);
        return WORLD.office(HOME)
                .issue(
                        Population.of(HOME, SEED, today).person(person, 20, 60),
                        portrait,
                        IssueOptions.usual(today.minusYears(1)));
    }

    private static LivePicture picture(long person) {
        return new LivePicture(
                ImageBytes.of(FaceRenderer.jpeg(Identity.of(person), Capture.live(person))),
                LivePicture.PresentationAttack.NOT_DETECTED);
    }

    private Map<String, CheckResult> results(TransactionId transaction) {
        return inspections.find(transaction).orElseThrow().checks().stream()
                .collect(Collectors.toMap(CheckRecord::name, CheckRecord::result));
    }

    private static List<String> reasons(Decision decision) {
        return decision.referrals().stream().map(Finding::reason).toList();
    }
}
