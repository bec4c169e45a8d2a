package org.lintas.benchmarks.chip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.util.Arrays;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** The reference: one session of plain JMRTD, by the recipe of its documentation. */
final class JmrtdSession {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final byte[] CHALLENGE = {1, 2, 3, 4, 5, 6, 7, 8};

    private final PassportService service;

    JmrtdSession(ApduChannel chip) throws CardServiceException {
        service = new PassportService(
                new Channel(chip),
                PassportService.NORMAL_MAX_TRANCEIVE_LENGTH,
                PassportService.DEFAULT_MAX_BLOCKSIZE,
                false,
                true);
        service.open();
    }

    /** PACE, the files, Chip Authentication and Active Authentication. */
    void run(MrzInformation zone) throws CardServiceException, IOException, GeneralSecurityException {
        openByPace(zone);
        read(PassportService.EF_COM);
        read(PassportService.EF_SOD);
        authenticateByChip(new DG14File(new ByteArrayInputStream(read(PassportService.EF_DG14))));
        authenticateActively(new DG15File(new ByteArrayInputStream(read(PassportService.EF_DG15))));
        read(PassportService.EF_DG1);
        read(PassportService.EF_DG2);
    }

    private void openByPace(MrzInformation zone) throws CardServiceException, IOException, GeneralSecurityException {
        CardAccessFile access = new CardAccessFile(new ByteArrayInputStream(read(PassportService.EF_CARD_ACCESS)));
        PACEInfo info = (PACEInfo) access.getSecurityInfos().iterator().next();
        service.doPACE(
                PACEKeySpec.createMRZKey(new BACKey(zone.documentNumber(), zone.dateOfBirth(), zone.dateOfExpiry())),
                info.getObjectIdentifier(),
                PACEInfo.toParameterSpec(info.getParameterId()),
                info.getParameterId());
        service.sendSelectApplet(true);
    }

    private void authenticateByChip(DG14File file) throws CardServiceException {
        String protocol = "";
        ChipAuthenticationPublicKeyInfo key = null;
        for (SecurityInfo info : file.getSecurityInfos()) {
            if (info instanceof ChipAuthenticationInfo way) {
                protocol = way.getObjectIdentifier();
            } else if (info instanceof ChipAuthenticationPublicKeyInfo found) {
                key = found;
            }
        }
        if (key == null) {
            throw new IllegalStateException("the benchmark's document has no Chip Authentication");
        }
        service.doEACCA(null, protocol, key.getObjectIdentifier(), key.getSubjectPublicKey());
    }

    private void authenticateActively(DG15File file) throws CardServiceException, GeneralSecurityException {
        byte[] answer = service.doAA(file.getPublicKey(), "SHA-256", "SHA256withPLAIN-ECDSA", CHALLENGE)
                .getResponse();
        Signature verifier = Signature.getInstance("SHA256withPLAIN-ECDSA", PROVIDER);
        verifier.initVerify(file.getPublicKey());
        verifier.update(CHALLENGE);
        if (!verifier.verify(answer)) {
            throw new GeneralSecurityException("Active Authentication");
        }
    }

    private byte[] read(short file) throws CardServiceException, IOException {
        return service.getInputStream(file, PassportService.DEFAULT_MAX_BLOCKSIZE)
                .readAllBytes();
    }

    /** The chip as JMRTD wants it. */
    private static final class Channel extends CardService {

        private final ApduChannel chip;

        Channel(ApduChannel chip) {
            this.chip = chip;
        }

        @Override
        public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
            try {
                byte[] response = chip.transceive(command.getBytes());
                return new ResponseAPDU(Arrays.copyOf(response, response.length));
            } catch (ChipLostException lost) {
                throw new CardServiceException("lost", lost);
            }
        }

        @Override
        public void open() {
            state = SESSION_STARTED_STATE;
        }

        @Override
        public boolean isOpen() {
            return state == SESSION_STARTED_STATE;
        }

        @Override
        public byte[] getATR() {
            return new byte[0];
        }

        @Override
        public void close() {
            state = SESSION_STOPPED_STATE;
        }

        @Override
        public boolean isConnectionLost(Exception cause) {
            return false;
        }
    }
}
