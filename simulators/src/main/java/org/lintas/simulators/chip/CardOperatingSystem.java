package org.lintas.simulators.chip;

import java.util.Optional;
import org.lintas.simulators.chip.ChipFault.PaceStop;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * The chip's program from power-on to power-off: takes command APDUs, keeps the session and the rights that go with it, gives each
 * command to the protocol it belongs to (Doc 9303-11, 9.8.3 on how a session ends).
 */
final class CardOperatingSystem {

    private static final int SECURED = 0x0C;
    private static final int CHAINED = 0x10;

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int READ_BINARY_ODD = 0xB1;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int GENERAL_AUTHENTICATE = 0x86;

    private static final int SET_AUTHENTICATION_TEMPLATE_PACE = 0xC1A4;
    private static final int SET_AUTHENTICATION_TEMPLATE_CHIP = 0x41A4;
    private static final int SET_KEY_AGREEMENT_TEMPLATE = 0x41A6;

    /** Longest data of a short response (ISO/IEC 7816-4, 5.2). */
    private static final int SHORT_RESPONSE_BYTES_MAX = 256;

    private final FileSystem files;
    private final ChipContents contents;
    private final BasicAccessControl basic;
    private final PaceGenericMapping pace;
    private final Optional<ChipAuthentication> chipAuthentication;
    private final Optional<ActiveAuthentication> activeAuthentication;
    private final FaultPlan faults;

    private Optional<SecureMessaging> session = Optional.empty();

    CardOperatingSystem(ChipContents contents, FaultPlan faults, SeededRandom random) {
        this.contents =
                faults.cloned().map(answer -> contents.copied(answer, random)).orElse(contents);
        this.faults = faults;
        this.files = new FileSystem(this.contents.files());
        this.basic = new BasicAccessControl(contents.access().mrzInformation(), random);
        this.pace = new PaceGenericMapping(contents.access(), random);
        this.chipAuthentication = this.contents.chipAuthentication().map(ChipAuthentication::new);
        this.activeAuthentication =
                this.contents.activeAuthentication().map(key -> new ActiveAuthentication(key, random));
    }

    /** The response to one command. */
    byte[] answer(byte[] bytes) {
        files.forgetLastRead();
        try {
            CommandApdu command = CommandApdu.parse(bytes);
            boolean secured = (command.header().cla() & SECURED) == SECURED;
            return secured ? answerSecured(command) : answerPlain(command);
        } catch (CommandRefusedException e) {
            return ResponseApdu.of(e.status()).encoded();
        }
    }

    Optional<FileSystem.FileRead> lastRead() {
        return files.lastRead();
    }

    /** A plain command ends the session and the rights with it. */
    private byte[] answerPlain(CommandApdu command) {
        session = Optional.empty();
        AuthenticationStep step = execute(command, Math.min(command.expected(), responseMax(command)));
        startSession(step);
        return step.response().encoded();
    }

    private byte[] answerSecured(CommandApdu secured) {
        SecureMessaging messaging =
                session.orElseThrow(() -> new CommandRefusedException(StatusWord.SECURE_MESSAGING_OBJECT_WRONG));
        session = Optional.empty();
        CommandApdu command = messaging.open(secured);
        session = Optional.of(messaging);
        int most = secured.extended() ? responseMax(secured) : messaging.plainBytesMaxInShortResponse();
        AuthenticationStep step = executeInside(command, Math.min(command.expected(), most));
        ResponseApdu response =
                step.response().data().length > most ? ResponseApdu.of(StatusWord.WRONG_LENGTH) : step.response();
        byte[] answer = messaging.protect(response, command.header().ins());
        startSession(step);
        return answer;
    }

    private AuthenticationStep executeInside(CommandApdu command, int most) {
        try {
            return execute(command, most);
        } catch (CommandRefusedException e) {
            return AuthenticationStep.of(ResponseApdu.of(e.status()));
        }
    }

    private AuthenticationStep execute(CommandApdu command, int most) {
        int cla = command.header().cla();
        int ins = command.header().ins();
        if (cla != 0 && !(cla == CHAINED && ins == GENERAL_AUTHENTICATE)) {
            throw new CommandRefusedException(StatusWord.CLASS_NOT_SUPPORTED);
        }
        return switch (ins) {
            case SELECT -> AuthenticationStep.of(files.select(command, granted()));
            case READ_BINARY, READ_BINARY_ODD -> AuthenticationStep.of(files.read(command, most, granted()));
            case GET_CHALLENGE -> AuthenticationStep.of(challenge(command));
            case EXTERNAL_AUTHENTICATE -> externalAuthenticate(command);
            case INTERNAL_AUTHENTICATE -> AuthenticationStep.of(internalAuthenticate(command));
            case MANAGE_SECURITY_ENVIRONMENT -> manageSecurityEnvironment(command);
            case GENERAL_AUTHENTICATE -> generalAuthenticate(command);
            default -> throw new CommandRefusedException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        };
    }

    private ResponseApdu challenge(CommandApdu command) {
        needBasicAccessControl();
        if (command.expected() < 8) {
            throw new CommandRefusedException(StatusWord.WRONG_LENGTH);
        }
        return basic.challenge();
    }

    private AuthenticationStep externalAuthenticate(CommandApdu command) {
        needBasicAccessControl();
        return basic.authenticate(command.data());
    }

    private ResponseApdu internalAuthenticate(CommandApdu command) {
        ActiveAuthentication protocol = activeAuthentication.orElseThrow(
                () -> new CommandRefusedException(StatusWord.INSTRUCTION_NOT_SUPPORTED));
        needAccess();
        return protocol.sign(command.data());
    }

    private AuthenticationStep manageSecurityEnvironment(CommandApdu command) {
        return switch (command.header().parameters()) {
            case SET_AUTHENTICATION_TEMPLATE_PACE -> AuthenticationStep.of(choosePace(command));
            case SET_AUTHENTICATION_TEMPLATE_CHIP ->
                AuthenticationStep.of(needChipAuthentication().choose(command.data()));
            case SET_KEY_AGREEMENT_TEMPLATE -> needChipAuthentication().setKeyAgreementTemplate(command.data());
            default -> throw new CommandRefusedException(StatusWord.WRONG_P1_P2);
        };
    }

    private ResponseApdu choosePace(CommandApdu command) {
        if (contents.access().pace().isEmpty()) {
            throw new CommandRefusedException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        if (granted() || files.applicationSelected()) {
            throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        if (faults.paceRefused().equals(Optional.of(PaceStop.CHOOSING))) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
        return pace.choose(command.data());
    }

    private AuthenticationStep generalAuthenticate(CommandApdu command) {
        if (granted()) {
            return needChipAuthentication().authenticate(command.data());
        }
        AuthenticationStep step = pace.next(command.data(), command.header().cla() != CHAINED);
        if (step.session().isPresent() && faults.paceRefused().isPresent()) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        return step;
    }

    private ChipAuthentication needChipAuthentication() {
        ChipAuthentication protocol =
                chipAuthentication.orElseThrow(() -> new CommandRefusedException(StatusWord.INSTRUCTION_NOT_SUPPORTED));
        needAccess();
        return protocol;
    }

    private void needBasicAccessControl() {
        if (!contents.access().basicAccessControl()) {
            throw new CommandRefusedException(StatusWord.INSTRUCTION_NOT_SUPPORTED);
        }
        if (granted() || !files.applicationSelected()) {
            throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
    }

    private void needAccess() {
        if (!granted() || !files.applicationSelected()) {
            throw new CommandRefusedException(StatusWord.SECURITY_STATUS_NOT_SATISFIED);
        }
    }

    /** Access is granted as long as the session that BAC or PACE started, or one that followed it, lives. */
    private boolean granted() {
        return session.isPresent();
    }

    private void startSession(AuthenticationStep step) {
        step.session().ifPresent(keys -> session = Optional.of(new SecureMessaging(keys)));
    }

    private static int responseMax(CommandApdu command) {
        return command.extended() ? 65_536 : SHORT_RESPONSE_BYTES_MAX;
    }
}
