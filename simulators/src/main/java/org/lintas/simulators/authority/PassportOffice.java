package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.simulators.authority.IssuingAuthority.Standing;
import org.lintas.simulators.chip.AccessControl;
import org.lintas.simulators.chip.ChipContents;
import org.lintas.simulators.chip.ChipSecrets;
import org.lintas.simulators.chip.DataObject;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/**
 * Issues the passports of one State. The n-th passport of a seed is always the same when it is issued to the same person with the
 * same options. Thread-safe.
 */
public final class PassportOffice {

    /** Document numbers are a letter and eight digits. */
    private static final long NUMBERS = 100_000_000L;

    /** Step from number to number; prime, so that all numbers come before one comes again. */
    private static final long NUMBER_STEP = 61_803_399L;

    /** How long ago a document that is made expired ran out. */
    private static final int EXPIRED_DAYS = 30;

    private final Authorities world;
    private final SimulatedState state;
    private final long seed;
    private final ChipKeys keys;
    private final AtomicLong issued = new AtomicLong();

    PassportOffice(Authorities world, SimulatedState state, long seed) {
        this.world = world;
        this.state = state;
        this.seed = seed;
        this.keys = new ChipKeys(seed);
    }

    /**
     * A new passport for one of the State's people; {@code portrait} is a JPEG image.
     *
     * @throws IllegalArgumentException when the person is of another State or the portrait does not fit a chip
     */
    public Passport issue(Person holder, byte[] portrait, IssueOptions options) {
        if (holder.nationality() != state) {
            throw new IllegalArgumentException("%s issues to its own people only.".formatted(state.title()));
        }
        String number = nextNumber();
        SeededRandom random = SeededRandom.of(seed, "passport " + state + " " + number);
        Passport.Validity validity = validity(options);
        List<String> zone = options.card()
                ? PassportZone.cardLines(holder, number, validity)
                : PassportZone.lines(holder, number, validity);
        ChipKeys.Keys chipKeys = keys.make(options.access(), options.protection(), random);

        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        files.put(ElementaryFile.DG1, DataGroups.zone(zone));
        files.put(ElementaryFile.DG2, FaceDataGroup.write(portrait, holder.sex()));
        files.put(ElementaryFile.DG11, DataGroups.personalDetails(holder));
        files.put(ElementaryFile.DG12, DataGroups.documentDetails(holder, validity));
        KeyCertificate signer = signer(options.fault(), validity.issuedOn());
        options.terminals().ifPresent(trust -> files.put(ElementaryFile.DG3, DataGroups.fingerprints(random)));
        putSecurityInfos(files, options, chipKeys);
        putCardSecurity(files, chipKeys, signer, validity);
        files.put(ElementaryFile.COM, DataGroups.common(files.keySet()));
        files.put(ElementaryFile.SOD, SecurityObjectWriter.write(signer, validity.issuedOn(), files));

        AccessControl access = access(options.access(), PassportZone.keyInformation(zone), random);
        ChipSecrets secrets =
                options.terminals().map(trust -> chipKeys.secrets().with(trust)).orElse(chipKeys.secrets());
        ChipContents chip = new ChipContents(files, access, secrets);
        return new Passport(holder, state, number, validity, zone, chip);
    }

    private void putSecurityInfos(Map<ElementaryFile, byte[]> files, IssueOptions options, ChipKeys.Keys chipKeys) {
        SecurityInfos cardAccess = new SecurityInfos();
        cardAccess.addPace(options.access().pace());
        cardAccess.encoded().ifPresent(bytes -> files.put(ElementaryFile.CARD_ACCESS, bytes));

        SecurityInfos all = new SecurityInfos();
        all.addPace(options.access().pace());
        ChipSecrets secrets = chipKeys.secrets();
        secrets.chipAuthentication().ifPresent(key -> all.addChipAuthentication(key, state.explicitParameters()));
        secrets.activeAuthentication().ifPresent(all::addActiveAuthentication);
        options.terminals().ifPresent(trust -> all.addTerminalAuthentication());
        chipKeys.activeAuthentication()
                .ifPresent(open ->
                        files.put(ElementaryFile.DG15, DataObject.encode(ElementaryFile.DG15.tag(), encoded(open))));
        all.encoded()
                .ifPresent(
                        bytes -> files.put(ElementaryFile.DG14, DataObject.encode(ElementaryFile.DG14.tag(), bytes)));
    }

    private void putCardSecurity(
            Map<ElementaryFile, byte[]> files,
            ChipKeys.Keys chipKeys,
            KeyCertificate signer,
            Passport.Validity validity) {
        SecurityInfos infos = new SecurityInfos();
        chipKeys.secrets().mapping().ifPresent(key -> infos.addMappingKey(key, state.explicitParameters()));
        infos.encoded()
                .ifPresent(bytes -> files.put(
                        ElementaryFile.CARD_SECURITY,
                        SecurityObjectWriter.cardSecurity(signer, validity.issuedOn(), bytes)));
    }

    private KeyCertificate signer(Optional<DocumentFault> fault, LocalDate day) {
        IssuingAuthority own = world.authority(state);
        if (fault.isEmpty()) {
            return own.documentSigner(Standing.GENUINE, day);
        }
        return switch (fault.get()) {
            case UNKNOWN_SIGNER -> own.documentSigner(Standing.UNKNOWN, day);
            case REVOKED_SIGNER -> own.documentSigner(Standing.REVOKED, day);
            case EXPIRED -> own.documentSigner(Standing.GENUINE, day);
            case WRONG_COUNTRY -> world.authority(other()).documentSigner(Standing.GENUINE, day);
        };
    }

    /** The State that signs a document of the wrong country. */
    private SimulatedState other() {
        return state == SimulatedState.MERANDA ? SimulatedState.SUVANTA : SimulatedState.MERANDA;
    }

    private static Passport.Validity validity(IssueOptions options) {
        LocalDate issuedOn = options.fault().equals(Optional.of(DocumentFault.EXPIRED))
                ? options.issuedOn()
                        .minusYears(CertificateProfile.PASSPORT_YEARS)
                        .minusDays(EXPIRED_DAYS)
                : options.issuedOn();
        return new Passport.Validity(issuedOn, issuedOn.plusYears(CertificateProfile.PASSPORT_YEARS));
    }

    private static AccessControl access(AccessProfile profile, String keyInformation, SeededRandom random) {
        Optional<String> cardAccessNumber = profile.cardAccessNumber()
                ? Optional.of("%06d".formatted(random.nextInt(1_000_000)))
                : Optional.empty();
        return new AccessControl(keyInformation, cardAccessNumber, profile.basicAccessControl(), profile.pace());
    }

    private String nextNumber() {
        long first = SeededRandom.of(seed, "document numbers " + state).nextLong(NUMBERS);
        long number = (first + issued.getAndIncrement() * NUMBER_STEP) % NUMBERS;
        return "%s%08d".formatted(state.certificateCountry().charAt(1), number);
    }

    private static byte[] encoded(SubjectPublicKeyInfo key) {
        try {
            return key.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A public key is always encodable.", e);
        }
    }
}
