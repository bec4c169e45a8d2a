package org.lintas.lanes.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OwnerOnlyFile;
import org.lintas.foundation.TransactionId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs the one thing that opens an exit ({@code docs/protocols/lane-devices.md}, "The permit"). Its key lives outside the database. */
@Component
class PermitSigner {

    private final ECKey key;
    private final ECDSASigner signer;

    PermitSigner(@Value("${lintas.home}") Path home) {
        try {
            this.key = loadOrMake(home.resolve("keys").resolve("permit.jwk"));
            this.signer = new ECDSASigner(key);
        } catch (IOException | ParseException | JOSEException e) {
            throw new LintasException(ErrorCode.INTERNAL, "The key that signs permits cannot be read or made.", e);
        }
    }

    /** The compact JWS for exactly one person at one lane, good until {@code notAfter}. */
    String sign(TransactionId transaction, LaneId lane, Instant notAfter) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("transaction", transaction.toString());
        claims.put("lane", lane.value());
        claims.put("persons", 1);
        claims.put("notAfter", notAfter.getEpochSecond());
        JWSObject permit = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(claims));
        try {
            permit.sign(signer);
        } catch (JOSEException e) {
            throw new LintasException(ErrorCode.INTERNAL, "A permit could not be signed.", e);
        }
        return permit.serialize();
    }

    /** The public half, as a JWK, for devices to verify with. */
    Map<String, Object> verificationKey() {
        return key.toPublicJWK().toJSONObject();
    }

    private static ECKey loadOrMake(Path file) throws IOException, ParseException, JOSEException {
        if (Files.exists(file)) {
            return ECKey.parse(Files.readString(file));
        }
        ECKey made = new ECKeyGenerator(Curve.P_256).generate();
        Files.createDirectories(file.getParent());
        OwnerOnlyFile.write(file, made.toJSONString());
        return made;
    }
}
