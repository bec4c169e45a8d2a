package org.lintas.simulators.chip;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int SELECT_FILE_BELOW = 0x02;

    /** Longest data of a short response (ISO/IEC 7816-4, 5.2). */
    private static final int SHORT_RESPONSE_BYTES_MAX = 256;

    private final FileSystem files;
    private final Authentications authentications;
    private final FaultPlan faults;

    private Optional<SecureMessaging> session = Optional.empty();

    CardOperatingSystem(ChipContents issued, Optional<TerminalMemory> memory, FaultPlan faults, SeededRandom random) {
        ChipContents contents =
                faults.cloned().map(answer -> issued.copied(answer, random)).orElse(issued);
        Map<ElementaryFile, byte[]> present = new EnumMap<>(ElementaryFile.class);
        present.putAll(contents.files());
        memory.ifPresent(known -> present.put(ElementaryFile.CVCA, known.file()));
        this.faults = faults;
        this.files = new FileSystem(present);
        this.authentications = new Authentications(contents, memory, faults, random);
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
        endSession();
        AuthenticationStep step = execute(command, Math.min(command.expected(), responseMax(command)));
        startSession(step);
        return step.response().encoded();
    }

    private void endSession() {
        session = Optional.empty();
        authentications.sessionEnded();
    }

    private byte[] answerSecured(CommandApdu secured) {
        SecureMessaging messaging =
                session.orElseThrow(() -> new CommandRefusedException(StatusWord.SECURE_MESSAGING_OBJECT_WRONG));
        CommandApdu command = opened(messaging, secured);
        int most = secured.extended() ? responseMax(secured) : messaging.plainBytesMaxInShortResponse();
        AuthenticationStep step = executeInside(command, Math.min(command.expected(), most));
        ResponseApdu response =
                step.response().data().length > most ? ResponseApdu.of(StatusWord.WRONG_LENGTH) : step.response();
        byte[] answer = messaging.protect(response, command.header().ins());
        startSession(step);
        return answer;
    }

    /** The command inside; an error of secure messaging ends the session. */
    private CommandApdu opened(SecureMessaging messaging, CommandApdu secured) {
        try {
            return messaging.open(secured);
        } catch (CommandRefusedException e) {
            endSession();
            throw e;
        }
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
        Authentications.Situation now = new Authentications.Situation(granted(), files.applicationSelected());
        ProtocolStep step = step(command, now);
        faults.refusal(step).ifPresent(status -> {
            throw new CommandRefusedException(status);
        });
        return switch (step) {
            case SELECT_APPLICATION, SELECT_FILE -> AuthenticationStep.of(files.select(command, rights()));
            case READ_BINARY -> AuthenticationStep.of(files.read(command, most, rights()));
            case BASIC_CHALLENGE,
                    BASIC_AUTHENTICATION,
                    PACE_CHOICE,
                    PACE_NONCE,
                    PACE_MAPPING,
                    PACE_AGREEMENT,
                    PACE_CONFIRMATION,
                    CHIP_AUTHENTICATION_CHOICE,
                    CHIP_AUTHENTICATION_AGREEMENT,
                    ACTIVE_AUTHENTICATION,
                    TERMINAL_AUTHORITY,
                    TERMINAL_CERTIFICATE,
                    TERMINAL_CHOICE,
                    TERMINAL_CHALLENGE,
                    TERMINAL_AUTHENTICATION -> authentications.run(step, command, now);
        };
    }

    private ProtocolStep step(CommandApdu command, Authentications.Situation now) {
        return switch (command.header().ins()) {
            case SELECT ->
                command.header().p1() == SELECT_FILE_BELOW ? ProtocolStep.SELECT_FILE : ProtocolStep.SELECT_APPLICATION;
            case READ_BINARY, READ_BINARY_ODD -> ProtocolStep.READ_BINARY;
            default -> authentications.step(command, now);
        };
    }

    private Rights rights() {
        return new Rights(granted(), authentications.mayReadFingerprints(), authentications.mayReadIrises());
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
