package org.lintas.simulators.scanner;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device signs with.
 *
 * @param secret RSA
 * @param chain its certificate and those above it
 */
record DeviceKey(PrivateKey secret, List<X509Certificate> chain) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    DeviceKey {
        chain = List.copyOf(chain);
    }

    /** This certificate, but another's secret. */
    DeviceKey signingWith(DeviceKey other) {
        return new DeviceKey(other.secret, chain);
    }

    /** The payload as a compact JWS (RFC 7515, 7.1), RS256 with the certificate chain in {@code x5c}. */
    String sign(Object payload) {
        List<String> certificates = chain.stream().map(DeviceKey::encoded).toList();
        String signed = part(Map.of("alg", "RS256", "typ", "JWT", "x5c", certificates)) + "." + part(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(secret);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA with SHA-256 is in every JDK.", e);
        }
    }

    /** A payload that is not signed: its JSON, base64url. */
    static String part(Object payload) {
        return BASE64_URL.encodeToString(JSON.writeValueAsBytes(payload));
    }

    private static String encoded(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("A certificate that was just made is always encodable.", e);
        }
    }
}
