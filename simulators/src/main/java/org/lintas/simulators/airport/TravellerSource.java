package org.lintas.simulators.airport;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.emrtd.lds.Octets;
import org.lintas.mrz.Sex;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.ChipHabits;
import org.lintas.simulators.authority.DocumentFault;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/** Makes travellers from a seed: the same seed and number give the same traveller. Thread-safe. */
final class TravellerSource {

    /** The State whose airport this is. */
    static final SimulatedState HOME = SimulatedState.MERANDA;

    /** Seed of the States' keys: a node that keeps its records trusts the same States on every day. */
    private static final long WORLD = 2026;

    /** The one whose citizens need a visa. */
    static final SimulatedState VISA_STATE = SimulatedState.RAHBA;

    /** Those whose citizens need none. */
    static final List<SimulatedState> VISA_FREE =
            List.of(SimulatedState.SUVANTA, SimulatedState.VALINH, SimulatedState.PALMERA, SimulatedState.UTOPIA);

    /** Largest portrait in a chip, in bytes: 15 kB is usual (Doc 9303-10). */
    private static final int PORTRAIT_BYTES_MAX = 15_000;

    /** Delay of a slow chip's answers: a full reading then takes some seconds. */
    private static final Duration SLOW = Duration.ofMillis(25);

    /** Size of a live picture: the face is then some 150 pixels wide, half of what a gate's camera gives. */
    private static final Capture.Size LIVE_SIZE = new Capture.Size(300, 400);

    private final Authorities authorities;
    private final Map<SimulatedState, Population> populations = new ConcurrentHashMap<>();
    private final FaceLibrary faces;
    private final long seed;
    private final LocalDate today;
    private final VisaDesk visas;

    TravellerSource(long seed, LocalDate today, FaceLibrary faces) {
        this.authorities = Authorities.of(WORLD, seed);
        this.faces = faces;
        this.seed = seed;
        this.today = today;
        this.visas = new VisaDesk(authorities.authority(HOME), today);
    }

    VisaDesk visas() {
        return visas;
    }

    Authorities authorities() {
        return authorities;
    }

    /** The kind of the traveller of a number, drawn by the kinds' shares. */
    TravellerKind kind(int number) {
        return drawKind(SeededRandom.of(seed, "kind " + number));
    }

    /** The traveller of a number and kind. */
    SimulatedTraveller traveller(int number, TravellerKind kind) {
        SeededRandom random = SeededRandom.of(seed, "traveller " + number);
        SimulatedState nationality = nationality(kind, random);
        Person person = person(nationality, kind, number);
        return traveller(new Holder(person, faces.identity(person, number), number), kind, number, random);
    }

    /** Somebody who came before, with a passport of another name. */
    SimulatedTraveller underAnotherName(SimulatedTraveller earlier, int number) {
        SeededRandom random = SeededRandom.of(seed, "traveller " + number);
        Person was = earlier.passport().holder();
        Person called = person(was.nationality(), TravellerKind.OTHER_NAME, number);
        Person person =
                new Person(called.name(), was.sex(), was.dateOfBirth(), called.placeOfBirth(), was.nationality());
        return traveller(
                new Holder(person, earlier.face(), earlier.fingers()), TravellerKind.OTHER_NAME, number, random);
    }

    /** Whose passport it is. */
    private record Holder(Person person, Identity face, int fingers) {}

    private SimulatedTraveller traveller(Holder holder, TravellerKind kind, int number, SeededRandom random) {
        SimulatedState nationality = holder.person().nationality();
        byte[] portrait = faces.portrait(holder.face(), PORTRAIT_BYTES_MAX);
        Passport passport = authorities
                .office(nationality)
                .issue(holder.person(), portrait, ChipHabits.of(nationality, options(kind, random)));
        Identity shown = kind == TravellerKind.IMPOSTOR ? faces.stranger(holder.face(), number) : holder.face();
        Optional<Octets> seal = visas.seal(kind, passport, number).map(Octets::of);
        return new SimulatedTraveller(number, kind, passport, faults(kind), seal, shown, holder.fingers());
    }

    private static TravellerKind drawKind(SeededRandom random) {
        int total = 0;
        for (TravellerKind kind : TravellerKind.values()) {
            total += kind.share();
        }
        int drawn = random.nextInt(total);
        for (TravellerKind kind : TravellerKind.values()) {
            drawn -= kind.share();
            if (drawn < 0) {
                return kind;
            }
        }
        return TravellerKind.CITIZEN;
    }

    private static SimulatedState nationality(TravellerKind kind, SeededRandom random) {
        return switch (kind) {
            case RESIDENT, REGISTERED_VISITOR, NOT_REGISTERED, VISITOR, DEPARTING_VISITOR, ENTRY_NOT_RECORDED ->
                VISA_FREE.get(random.nextInt(VISA_FREE.size()));
            case NO_PERMISSION, VISA_HOLDER, FORGED_VISA, VISA_OF_ANOTHER -> VISA_STATE;
            default -> HOME;
        };
    }

    private Person person(SimulatedState nationality, TravellerKind kind, int number) {
        Population population = populations.computeIfAbsent(nationality, state -> Population.of(state, seed, today));
        return kind == TravellerKind.CHILD ? population.person(number, 6, 12) : population.person(number, 18, 80);
    }

    private IssueOptions options(TravellerKind kind, SeededRandom random) {
        IssueOptions usual = IssueOptions.usual(today.minusDays(30L + random.nextInt(3 * 365)));
        return switch (kind) {
            case UNKNOWN_SIGNER -> usual.with(DocumentFault.UNKNOWN_SIGNER);
            case REVOKED_SIGNER -> usual.with(DocumentFault.REVOKED_SIGNER);
            case WRONG_COUNTRY -> usual.with(DocumentFault.WRONG_COUNTRY);
            case EXPIRED ->
                new IssueOptions(today, usual.access(), usual.protection(), usual.fault()).with(DocumentFault.EXPIRED);
            case CARD_HOLDER -> usual.asCard();
            default -> usual;
        };
    }

    private static List<FaultPlan> faults(TravellerKind kind) {
        return switch (kind) {
            case ALTERED_PORTRAIT -> List.of(FaultPlan.of(new ChipFault.AlteredFile(ElementaryFile.DG2, 900)));
            case CLONED_CHIP -> List.of(FaultPlan.of(new ChipFault.ClonedChip(ChipFault.CloneAnswer.WRONG_KEY)));
            case PACE_REFUSED -> List.of(FaultPlan.of(new ChipFault.PaceRefused(ChipFault.PaceStop.CHOOSING)));
            case SLOW_CHIP -> List.of(FaultPlan.of(new ChipFault.Slow(SLOW)));
            case TORN_AWAY -> List.of(FaultPlan.of(new ChipFault.Slow(SLOW)), FaultPlan.none());
            default -> List.of(FaultPlan.none());
        };
    }

    /** Live picture of the traveller's face; {@code take} numbers the pictures of one traveller. */
    static byte[] livePicture(SimulatedTraveller traveller, int take) {
        return FaceRenderer.jpeg(
                traveller.face(), Capture.live(traveller.number() * 31L + take).withSize(LIVE_SIZE));
    }

    static Identity.Sex drawnSex(Sex sex, int number) {
        return switch (sex) {
            case M -> Identity.Sex.MALE;
            case F -> Identity.Sex.FEMALE;
            case X -> number % 2 == 0 ? Identity.Sex.FEMALE : Identity.Sex.MALE;
        };
    }
}
