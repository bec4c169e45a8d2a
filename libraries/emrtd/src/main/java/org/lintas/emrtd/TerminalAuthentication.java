package org.lintas.emrtd;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.List;
import java.util.Optional;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.tlv.TLVUtil;
import org.lintas.emrtd.lds.AuthorityReferences;
import org.lintas.emrtd.lds.CardVerifiableCertificate;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;

/**
 * Terminal Authentication version 1 (BSI TR-03110-1 v2.20, 3.5; TR-03110-3 v2.21, B.3): certificates for the chip to verify, then a
 * signature over its challenge. Runs behind Chip Authentication, whose ephemeral key it signs.
 */
final class TerminalAuthentication {

    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int PERFORM_SECURITY_OPERATION = 0x2A;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int REFERENCE = 0x83;

    /** Bytes of the chip's challenge (TR-03110-3 v2.21, B.3.4). */
    private static final int CHALLENGE_BYTES = 8;

    /** Longest data that fits, padded and with checksum, in a secured command of short length. */
    private static final int SHORT_COMMAND_BYTES_MAX = 223;

    private final ChipConversation chip;
    private final FileReader files;
    private final ReadingProgress progress;

    TerminalAuthentication(ChipConversation chip, FileReader files, ReadingProgress progress) {
        this.chip = chip;
        this.files = files;
        this.progress = progress;
    }

    /**
     * Runs the protocol; true if the chip let the terminal in.
     *
     * @param agreed what Chip Authentication and the opening of the chip left to be signed
     */
    boolean run(TerminalCredentials credentials, Agreed agreed) throws ChipLostException {
        ProtocolTimer timer = progress.begin(ChipProtocol.TERMINAL_AUTHENTICATION);
        try {
            Optional<List<CardVerifiableCertificate>> chain = chain(credentials);
            if (chain.isEmpty()) {
                timer.ended(
                        CheckResult.NOT_SUPPORTED,
                        "no-certificate-for-chip",
                        "no certificates for the chip's authorities");
                return false;
            }
            if (!fits(chain.get())) {
                timer.ended(
                        CheckResult.NOT_SUPPORTED,
                        "extended-length-needed",
                        "the reader carries no certificates so long");
                return false;
            }
            authenticate(credentials, chain.get(), agreed);
            timer.succeeded("terminal " + chain.get().getLast().holderReference(), "");
            return true;
        } catch (MalformedLdsException malformed) {
            timer.ended(CheckResult.FAILED, "authority-references-malformed", String.valueOf(malformed.getMessage()));
        } catch (SignatureException unusable) {
            timer.ended(CheckResult.FAILED, "terminal-key-unusable", String.valueOf(unusable.getMessage()));
        } catch (ChipErrorException refused) {
            timer.ended(CheckResult.FAILED, "terminal-authentication-refused", String.valueOf(refused.getMessage()));
        } catch (ChipLostException lost) {
            timer.aborted();
            throw lost;
        }
        return false;
    }

    /**
     * What was agreed before.
     *
     * @param identity of the chip: document number with check digit after BAC, its compressed ephemeral key after PACE
     * @param terminalsKey ephemeral key of the terminal in Chip Authentication, compressed
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one session and is never compared.
    record Agreed(byte[] identity, byte[] terminalsKey) {}

    private Optional<List<CardVerifiableCertificate>> chain(TerminalCredentials credentials)
            throws MalformedLdsException, ChipErrorException, ChipLostException {
        long since = progress.now();
        Octets file = files.readWhole(ElementaryFile.AUTHORITIES, ElementaryFile.AUTHORITIES_BYTES);
        progress.readAuthorities(file, since);
        AuthorityReferences references = AuthorityReferences.parse(file);
        for (String name : references.names()) {
            Optional<List<CardVerifiableCertificate>> chain = credentials.chainFrom(name);
            if (chain.isPresent()
                    && !chain.get().isEmpty()
                    && chain.get().size() <= TerminalCredentials.CERTIFICATES_MAX) {
                return chain;
            }
        }
        return Optional.empty();
    }

    private boolean fits(List<CardVerifiableCertificate> chain) {
        return chip.extendedLength()
                || chain.stream()
                        .allMatch(one -> one.body().length() + one.signature().length() <= SHORT_COMMAND_BYTES_MAX);
    }

    private void authenticate(TerminalCredentials credentials, List<CardVerifiableCertificate> chain, Agreed agreed)
            throws ChipErrorException, ChipLostException, SignatureException {
        for (CardVerifiableCertificate certificate : chain) {
            manage(0xB6, certificate.authorityReference());
            byte[] data = joined(
                    certificate.body().toByteArray(), certificate.signature().toByteArray());
            chip.send(new CommandAPDU(0x00, PERFORM_SECURITY_OPERATION, 0x00, 0xBE, data));
        }
        CardVerifiableCertificate terminal = chain.getLast();
        manage(0xA4, terminal.holderReference());
        byte[] challenge = chip.send(new CommandAPDU(0x00, GET_CHALLENGE, 0x00, 0x00, CHALLENGE_BYTES));
        byte[] message = joined(joined(agreed.identity(), challenge), agreed.terminalsKey());
        byte[] signature = credentials.sign(terminal, message);
        chip.send(new CommandAPDU(0x00, EXTERNAL_AUTHENTICATE, 0x00, 0x00, signature));
    }

    private void manage(int template, String reference) throws ChipErrorException, ChipLostException {
        byte[] data = TLVUtil.wrapDO(REFERENCE, reference.getBytes(StandardCharsets.ISO_8859_1));
        chip.send(new CommandAPDU(0x00, MANAGE_SECURITY_ENVIRONMENT, 0x81, template, data));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
