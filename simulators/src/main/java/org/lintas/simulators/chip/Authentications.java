package org.lintas.simulators.chip;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lintas.simulators.chip.ChipFault.PaceStop;
import org.lintas.simulators.chip.TerminalTrust.TrustPoint;
import org.lintas.simulators.randomness.SeededRandom;

/** The authentication protocols of one chip from power-on to power-off: which is asked for, whether now is its time, what it does. */
final class Authentications {

    private static final int CHAINED = 0x10;

    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int PERFORM_SECURITY_OPERATION = 0x2A;

    private static final int VERIFY_CERTIFICATE = 0x00BE;

    /** Characters of date of birth and date of expiry, each with its check digit, behind the document number. */
    private static final int DATES_LENGTH = 14;

    private final AccessControl access;
    private final BasicAccessControl basic;
    private final Pace pace;
    private final Optional<ChipAuthentication> chip;
    private final Optional<ActiveAuthentication> active;
    private final Optional<TerminalAuthentication> terminal;
    private final FaultPlan faults;
    private byte[] identity = {};

    /** What the chip's program knows when a command comes. */
    record Situation(boolean granted, boolean applicationSelected) {}

    Authentications(ChipContents contents, Optional<TerminalMemory> memory, FaultPlan faults, SeededRandom random) {
        this.access = contents.access();
        this.faults = faults;
        this.basic = new BasicAccessControl(access.mrzInformation(), faults, random);
        this.pace = new Pace(access, contents.keys().mapping().map(ChipSecrets.MappingKey::secret), faults, random);
        this.chip = contents.keys().chipAuthentication().map(ChipAuthentication::new);
        this.active = contents.keys().activeAuthentication().map(key -> new ActiveAuthentication(key, random));
        this.terminal = memory.map(known -> new TerminalAuthentication(known, random));
    }

    /** The step that a command is; {@link StatusWord#INSTRUCTION_NOT_SUPPORTED} or {@link StatusWord#WRONG_P1_P2} if none. */
    ProtocolStep step(CommandApdu command, Situation now) {
        CommandApdu.Header header = command.header();
        return switch (header.ins()) {
            case GET_CHALLENGE -> terminalChosen() ? ProtocolStep.TERMINAL_CHALLENGE : ProtocolStep.BASIC_CHALLENGE;
            case EXTERNAL_AUTHENTICATE ->
                terminalChosen() ? ProtocolStep.TERMINAL_AUTHENTICATION : ProtocolStep.BASIC_AUTHENTICATION;
            case INTERNAL_AUTHENTICATE -> ProtocolStep.ACTIVE_AUTHENTICATION;
            case MANAGE_SECURITY_ENVIRONMENT -> environment(header.parameters());
            case GENERAL_AUTHENTICATE -> now.granted() ? ProtocolStep.CHIP_AUTHENTICATION_AGREEMENT : pace.nextStep();
            case PERFORM_SECURITY_OPERATION -> {
                need(header.parameters() == VERIFY_CERTIFICATE, StatusWord.WRONG_P1_P2);
                yield ProtocolStep.TERMINAL_CERTIFICATE;
            }
            default -> throw new CommandRefusedException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        };
    }

    private boolean terminalChosen() {
        return terminal.filter(TerminalAuthentication::chosen).isPresent();
    }

    private static ProtocolStep environment(int parameters) {
        return switch (parameters) {
            case 0xC1A4 -> ProtocolStep.PACE_CHOICE;
            case 0x41A4 -> ProtocolStep.CHIP_AUTHENTICATION_CHOICE;
            case 0x41A6 -> ProtocolStep.CHIP_AUTHENTICATION_AGREEMENT;
            case 0x81B6 -> ProtocolStep.TERMINAL_AUTHORITY;
            case 0x81A4 -> ProtocolStep.TERMINAL_CHOICE;
            default -> throw new CommandRefusedException(StatusWord.WRONG_P1_P2);
        };
    }

    /** What the terminal has shown that it may read, as bits. */
    int rights() {
        return terminal.map(TerminalAuthentication::rights).orElse(0);
    }

    boolean mayReadFingerprints() {
        return (rights() & TrustPoint.FINGERPRINTS) != 0;
    }

    boolean mayReadIrises() {
        return (rights() & TrustPoint.IRISES) != 0;
    }

    /** The session is over: all that was shown in it is forgotten. */
    void sessionEnded() {
        chip.ifPresent(ChipAuthentication::forget);
        terminal.ifPresent(TerminalAuthentication::forget);
    }

    /** Does a step. */
    AuthenticationStep run(ProtocolStep step, CommandApdu command, Situation now) {
        byte[] data = command.data();
        return switch (step) {
            case BASIC_CHALLENGE -> AuthenticationStep.of(challenge(command, now));
            case BASIC_AUTHENTICATION -> basicAuthentication(data, now);
            case PACE_CHOICE -> AuthenticationStep.of(choosePace(data, now));
            case PACE_NONCE, PACE_MAPPING, PACE_AGREEMENT, PACE_CONFIRMATION -> pace(command);
            case CHIP_AUTHENTICATION_CHOICE -> AuthenticationStep.of(chip(now).choose(data));
            case CHIP_AUTHENTICATION_AGREEMENT ->
                command.header().ins() == GENERAL_AUTHENTICATE
                        ? chip(now).authenticate(data)
                        : chip(now).setKeyAgreementTemplate(data);
            case ACTIVE_AUTHENTICATION -> AuthenticationStep.of(activeAuthentication(data, now));
            case TERMINAL_AUTHORITY -> AuthenticationStep.of(terminal(now).setAuthority(data));
            case TERMINAL_CERTIFICATE -> AuthenticationStep.of(terminal(now).verify(data));
            case TERMINAL_CHOICE -> AuthenticationStep.of(terminal(now).choose(data));
            case TERMINAL_CHALLENGE -> AuthenticationStep.of(terminal(now).challenge());
            case TERMINAL_AUTHENTICATION -> AuthenticationStep.of(terminalAuthentication(data, now));
            case SELECT_APPLICATION, SELECT_FILE, READ_BINARY ->
                throw new IllegalArgumentException("Files are not authenticated: " + step);
        };
    }

    private ResponseApdu challenge(CommandApdu command, Situation now) {
        needBasic(now);
        need(command.expected() >= 8, StatusWord.WRONG_LENGTH);
        return basic.challenge();
    }

    private AuthenticationStep basicAuthentication(byte[] data, Situation now) {
        needBasic(now);
        AuthenticationStep step = basic.authenticate(data);
        String zone = access.mrzInformation();
        identity = zone.substring(0, zone.length() - DATES_LENGTH).getBytes(StandardCharsets.US_ASCII);
        return step;
    }

    private ResponseApdu choosePace(byte[] data, Situation now) {
        need(!access.pace().isEmpty(), StatusWord.INSTRUCTION_NOT_SUPPORTED);
        need(!now.granted() && !now.applicationSelected(), StatusWord.CONDITIONS_NOT_SATISFIED);
        need(!faults.paceRefused().equals(Optional.of(PaceStop.CHOOSING)), StatusWord.WRONG_DATA);
        return pace.choose(data);
    }

    private AuthenticationStep pace(CommandApdu command) {
        AuthenticationStep step = pace.next(command.data(), command.header().cla() != CHAINED);
        need(step.session().isEmpty() || faults.paceRefused().isEmpty(), StatusWord.AUTHENTICATION_FAILED);
        pace.identity().ifPresent(name -> identity = name);
        return step;
    }

    private ResponseApdu activeAuthentication(byte[] challenge, Situation now) {
        need(active.isPresent(), StatusWord.INSTRUCTION_NOT_SUPPORTED);
        needAccess(now);
        byte[] signature = active.orElseThrow().sign(challenge);
        return ResponseApdu.ok(faults.proofSent(ProtocolStep.ACTIVE_AUTHENTICATION, signature));
    }

    private ResponseApdu terminalAuthentication(byte[] signature, Situation now) {
        TerminalAuthentication protocol = terminal(now);
        byte[] readersKey = chip.flatMap(ChipAuthentication::readersKey)
                .orElseThrow(() -> new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED));
        return protocol.authenticate(signature, identity, readersKey);
    }

    private ChipAuthentication chip(Situation now) {
        need(chip.isPresent(), StatusWord.INSTRUCTION_NOT_SUPPORTED);
        needAccess(now);
        return chip.orElseThrow();
    }

    /** Terminals are let in only behind Chip Authentication (BSI TR-03110-1 v2.20, 2.4). */
    private TerminalAuthentication terminal(Situation now) {
        need(terminal.isPresent(), StatusWord.INSTRUCTION_NOT_SUPPORTED);
        needAccess(now);
        need(chip.flatMap(ChipAuthentication::readersKey).isPresent(), StatusWord.CONDITIONS_NOT_SATISFIED);
        return terminal.orElseThrow();
    }

    private void needBasic(Situation now) {
        need(access.basicAccessControl(), StatusWord.INSTRUCTION_NOT_SUPPORTED);
        need(!now.granted() && now.applicationSelected(), StatusWord.CONDITIONS_NOT_SATISFIED);
    }

    private static void needAccess(Situation now) {
        need(now.granted() && now.applicationSelected(), StatusWord.SECURITY_STATUS_NOT_SATISFIED);
    }

    private static void need(boolean condition, StatusWord otherwise) {
        if (!condition) {
            throw new CommandRefusedException(otherwise);
        }
    }
}
