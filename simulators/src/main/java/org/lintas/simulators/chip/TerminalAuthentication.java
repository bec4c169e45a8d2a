package org.lintas.simulators.chip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.simulators.chip.TerminalCertificate.Role;
import org.lintas.simulators.chip.TerminalTrust.TrustPoint;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Terminal Authentication version 1, the chip's side (BSI TR-03110-1 v2.20, 3.5 and TR-03110-3 v2.21, 2.5): a chain of certificates
 * from an authority that the chip trusts, then a signature over its challenge.
 */
@SuppressWarnings("ArrayRecordComponent") // What is kept here is never compared.
final class TerminalAuthentication {

    private static final int CHALLENGE_BYTES = 8;
    private static final int REFERENCE = 0x83;

    /** Certificates of one session: a link or two, a verifier, a system; own bound. */
    private static final int CERTIFICATES_MAX = 16;

    private final TerminalMemory memory;
    private final SeededRandom random;
    private final List<Known> known = new ArrayList<>();
    private Optional<Known> signer = Optional.empty();
    private Optional<Known> terminal = Optional.empty();
    private Optional<byte[]> challenge = Optional.empty();
    private int rights;

    /** A key that the chip may use: an authority's, or one of a certificate of this session. */
    private record Known(String name, TerminalKey key, Role role, int rights, boolean domestic) {}

    TerminalAuthentication(TerminalMemory memory, SeededRandom random) {
        this.memory = memory;
        this.random = random;
    }

    /** Bits that the terminal has now. */
    int rights() {
        return rights;
    }

    /** Whether the terminal is chosen, so that the next challenge is for it. */
    boolean chosen() {
        return terminal.isPresent();
    }

    /** The session is over, and with it everything but what the memory keeps. */
    void forget() {
        known.clear();
        signer = Optional.empty();
        terminal = Optional.empty();
        challenge = Optional.empty();
        rights = 0;
    }

    /** MSE:Set DST: whose key the next certificate is verified with. */
    ResponseApdu setAuthority(byte[] data) {
        String name = reference(data);
        signer = memory.point(name).map(TerminalAuthentication::authority).or(() -> known(name));
        return signer.isPresent() ? ResponseApdu.ok() : ResponseApdu.of(StatusWord.REFERENCED_DATA_NOT_FOUND);
    }

    /** PSO:Verify Certificate. */
    ResponseApdu verify(byte[] data) {
        Known by = signer.orElseThrow(() -> new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED));
        signer = Optional.empty();
        TerminalCertificate certificate = TerminalCertificate.parse(data, by.key());
        boolean expired = certificate.expires().isBefore(memory.today()) && certificate.role() != Role.AUTHORITY;
        boolean good = certificate.authority().equals(by.name())
                && mayIssue(by.role(), certificate.role())
                && !expired
                && by.key().verifies(certificate.body(), certificate.signature());
        if (!good || known.size() == CERTIFICATES_MAX) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        accept(certificate, by);
        return ResponseApdu.ok();
    }

    private void accept(TerminalCertificate certificate, Known by) {
        boolean domestic = certificate.role() == Role.DOMESTIC_VERIFIER
                || (certificate.role() == Role.INSPECTION_SYSTEM && by.domestic());
        if (domestic || certificate.role() == Role.AUTHORITY) {
            memory.learn(certificate.effective());
        }
        if (certificate.role() == Role.AUTHORITY) {
            memory.learn(new TrustPoint(certificate.holder(), certificate.key(), certificate.rights()));
        } else {
            known.add(new Known(
                    certificate.holder(),
                    certificate.key(),
                    certificate.role(),
                    certificate.rights() & by.rights(),
                    domestic));
        }
    }

    /** MSE:Set AT: which terminal will sign. */
    ResponseApdu choose(byte[] data) {
        String name = reference(data);
        terminal = known(name).filter(one -> one.role() == Role.INSPECTION_SYSTEM);
        return terminal.isPresent() ? ResponseApdu.ok() : ResponseApdu.of(StatusWord.REFERENCED_DATA_NOT_FOUND);
    }

    /** GET CHALLENGE. */
    ResponseApdu challenge() {
        byte[] fresh = random.bytes(CHALLENGE_BYTES);
        challenge = Optional.of(fresh);
        return ResponseApdu.ok(fresh);
    }

    /** EXTERNAL AUTHENTICATE: a signature over the chip's name, its challenge and the reader's key; a challenge serves once. */
    ResponseApdu authenticate(byte[] signature, byte[] identity, byte[] readersKey) {
        byte[] own = challenge.orElseThrow(() -> new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED));
        Known by = terminal.orElseThrow(() -> new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED));
        challenge = Optional.empty();
        terminal = Optional.empty();
        byte[] message = new byte[identity.length + own.length + readersKey.length];
        System.arraycopy(identity, 0, message, 0, identity.length);
        System.arraycopy(own, 0, message, identity.length, own.length);
        System.arraycopy(readersKey, 0, message, identity.length + own.length, readersKey.length);
        if (!by.key().verifies(message, signature)) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        rights = by.rights();
        return ResponseApdu.ok();
    }

    private Optional<Known> known(String name) {
        return known.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Known authority(TrustPoint point) {
        return new Known(point.reference(), point.key(), Role.AUTHORITY, point.rights(), true);
    }

    private static boolean mayIssue(Role issuer, Role holder) {
        return switch (issuer) {
            case AUTHORITY -> holder != Role.INSPECTION_SYSTEM;
            case DOMESTIC_VERIFIER, FOREIGN_VERIFIER -> holder == Role.INSPECTION_SYSTEM;
            case INSPECTION_SYSTEM -> false;
        };
    }

    private static String reference(byte[] data) {
        byte[] name = DataObject.find(DataObject.parse(data), REFERENCE)
                .orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
