package org.lintas.simulators.chip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import net.sf.scuba.smartcards.CardServiceException;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.BACKey;
import org.jmrtd.BACKeySpec;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.protocol.AAResult;
import org.lintas.emrtd.ApduChannel;
import org.lintas.simulators.authority.Passport;

/** A reader made of JMRTD: the independent other side of every conversation. */
final class JmrtdReader {

    static {
        Security.addProvider(new BouncyCastleProvider());
    }

    private final PassportService service;

    JmrtdReader(ApduChannel channel) throws CardServiceException {
        this.service = new PassportService(
                new ChannelCardService(channel),
                PassportService.NORMAL_MAX_TRANCEIVE_LENGTH,
                PassportService.DEFAULT_MAX_BLOCKSIZE,
                false,
                true);
        service.open();
    }

    static BACKeySpec key(Passport passport) {
        String line = passport.mrz().get(1);
        return new BACKey(line.substring(0, 9), line.substring(13, 19), line.substring(21, 27));
    }

    void basicAccessControl(Passport passport) throws CardServiceException, GeneralSecurityException {
        service.sendSelectApplet(false);
        service.doBAC(key(passport));
    }

    void pace(PACEKeySpec key) throws CardServiceException, IOException {
        PACEInfo info = paceInfos().getFirst();
        service.doPACE(
                key,
                info.getObjectIdentifier(),
                PACEInfo.toParameterSpec(info.getParameterId()),
                info.getParameterId());
        service.sendSelectApplet(true);
    }

    List<PACEInfo> paceInfos() throws CardServiceException, IOException {
        CardAccessFile file = new CardAccessFile(new ByteArrayInputStream(read(ElementaryFile.CARD_ACCESS)));
        List<PACEInfo> infos = new ArrayList<>();
        for (SecurityInfo info : file.getSecurityInfos()) {
            if (info instanceof PACEInfo pace) {
                infos.add(pace);
            }
        }
        return infos;
    }

    void chipAuthentication() throws CardServiceException, IOException {
        DG14File file = new DG14File(new ByteArrayInputStream(read(ElementaryFile.DG14)));
        ChipAuthenticationInfo info = null;
        ChipAuthenticationPublicKeyInfo key = null;
        for (SecurityInfo one : file.getSecurityInfos()) {
            if (one instanceof ChipAuthenticationInfo found) {
                info = found;
            }
            if (one instanceof ChipAuthenticationPublicKeyInfo found) {
                key = found;
            }
        }
        if (info == null || key == null) {
            throw new IllegalStateException("DG14 has no Chip Authentication.");
        }
        BigInteger keyId = info.getKeyId();
        service.doEACCA(keyId, info.getObjectIdentifier(), key.getObjectIdentifier(), key.getSubjectPublicKey());
    }

    byte[] activeAuthentication(PublicKey key, String digest, String signature, byte[] challenge)
            throws CardServiceException {
        AAResult result = service.doAA(key, digest, signature, challenge);
        return result.getResponse();
    }

    byte[] read(ElementaryFile file) throws CardServiceException, IOException {
        return service.getInputStream((short) file.identifier(), PassportService.DEFAULT_MAX_BLOCKSIZE)
                .readAllBytes();
    }
}
