package org.lintas.benchmarks.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.lintas.documents.TrustProposals;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.PermissionHolder;
import org.lintas.permissions.PermissionRegister;
import org.lintas.permissions.Standing;
import org.lintas.permissions.StayRule;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistRegister;
import org.lintas.watchlists.WatchlistSubject;

/**
 * Makes the travellers of all simulated States, equally many of each, and lets the node trust their States, permit the foreigners
 * and seek a few. The States sign with RSA-2048 (PKCS#1 and PSS), P-256, P-384, brainpoolP256r1 and brainpoolP384r1; every chip
 * speaks PACE and Chip Authentication on brainpoolP256r1 with AES-128.
 */
final class BorderTravellers {

    private static final long SEED = 2_026;

    /** Own choice: every one of the six signing algorithms with some fifty documents of different people. */
    private static final int OF_EACH_STATE = 48;

    /** One traveller in this many is on the watchlist, about 2 %; no multiple of the States, so that they are of all of them. */
    private static final int SOUGHT_ONE_IN = 47;

    private static final StatedReason MEASURED = new StatedReason("Done for the measurement", "measurement");
    private static final StatedReason APPROVED = new StatedReason("Done for the measurement", "second person");

    private final MeasuredNode node;
    private final Authorities world = Authorities.of(SEED);
    private final LocalDate today;
    private final Clock clock;

    BorderTravellers(MeasuredNode node) {
        this.node = node;
        this.clock = node.part(Clock.class);
        this.today = node.part(StateSettings.class).day(clock.instant());
    }

    /** The portraits go into the chips in turn. */
    List<BorderTraveller> make(List<byte[]> portraits) {
        List<BorderTraveller> travellers = new ArrayList<>();
        for (SimulatedState state : SimulatedState.values()) {
            trust(state);
        }
        for (int number = 0; number < OF_EACH_STATE; number++) {
            for (SimulatedState state : SimulatedState.values()) {
                byte[] portrait = portraits.get(travellers.size() % portraits.size());
                boolean sought = travellers.size() % SOUGHT_ONE_IN == 0;
                travellers.add(new BorderTraveller(passport(state, number, portrait, sought), sought));
            }
        }
        return List.copyOf(travellers);
    }

    private void trust(SimulatedState state) {
        IssuingAuthority authority = world.authority(state);
        List<TrustFolder.Offered> files = new ArrayList<>();
        for (byte[] certificate : authority.countrySigners(today)) {
            files.add(new TrustFolder.Offered(state.title(), Octets.of(certificate)));
        }
        files.add(new TrustFolder.Offered(state.title(), Octets.of(authority.revocationList(clock.instant()))));
        TrustProposals trust = node.part(TrustProposals.class);
        trust.propose(new TrustProposals.Offer(files, List.of()), MEASURED)
                .proposed()
                .ifPresent(made -> trust.approve(made.number(), APPROVED));
    }

    private Passport passport(SimulatedState state, int number, byte[] portrait, boolean sought) {
        Passport passport = world.office(state)
                .issue(
                        Population.of(state, SEED, today).person(number, 20, 70),
                        portrait,
                        IssueOptions.usual(today.minusYears(1)));
        DocumentKey document = new DocumentKey(state.code(), passport.number());
        if (state != SimulatedState.MERANDA) {
            permit(document);
        }
        if (sought) {
            seek(document);
        }
        return passport;
    }

    private void permit(DocumentKey document) {
        node.part(PermissionRegister.class)
                .grant(
                        new PermissionGrant(
                                Standing.Kind.REGISTERED_VISITOR,
                                new PermissionHolder.OfDocument(document),
                                today.minusDays(10),
                                Optional.of(today.plusDays(300)),
                                Optional.of(StayRule.inWindow(90, 90, 180)),
                                OptionalInt.empty()),
                        MEASURED);
    }

    private void seek(DocumentKey document) {
        WatchlistRegister register = node.part(WatchlistRegister.class);
        WatchlistDraft draft = new WatchlistDraft(
                new WatchlistSubject(List.of(), List.of(), List.of(document)),
                WatchlistHit.Category.OBSERVATION,
                WatchlistHit.Action.REFER,
                "Act of the measurement",
                "Police of Meranda",
                today.plusDays(30),
                today.plusDays(60));
        UUID entry = register.draft(draft, MEASURED).id();
        register.approve(entry, APPROVED);
    }
}
