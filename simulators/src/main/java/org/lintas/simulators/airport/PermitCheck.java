package org.lintas.simulators.airport;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the permit that opens an exit (lane-device protocol, "The permit"): a JWS with ES256 (RFC 7515, RFC 7518). */
final class PermitCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PermitCheck() {}

    /** The key of a JWK on curve P-256. */
    static PublicKey key(JsonNode jwk) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
            ECPublicKeySpec key = new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class));
            return KeyFactory.getInstance("EC").generatePublic(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The node's permit key is not a key on P-256.", e);
        }
    }

    /** Whether the permit is signed by the key, in time, and for this transaction, this lane and one person. */
    static boolean good(String permit, PublicKey key, String transaction, String lane) {
        int dot = permit.indexOf('.');
        int last = permit.lastIndexOf('.');
        if (dot < 0 || last == dot) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(key);
            verifier.update(permit.substring(0, last).getBytes(StandardCharsets.US_ASCII));
            if (!verifier.verify(Base64.getUrlDecoder().decode(permit.substring(last + 1)))) {
                return false;
            }
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(permit.substring(dot + 1, last)));
            return claims.path("transaction").asString().equals(transaction)
                    && claims.path("lane").asString().equals(lane)
                    && claims.path("persons").asInt() == 1
                    && Instant.now().getEpochSecond() <= claims.path("notAfter").asLong();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate.asString()));
    }
}
