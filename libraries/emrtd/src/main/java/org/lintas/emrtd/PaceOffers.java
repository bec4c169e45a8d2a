package org.lintas.emrtd;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.PACEInfo.MappingType;
import org.lintas.emrtd.lds.SecurityInfos.PaceInfo;

/** Chooses among the ways of PACE that a chip offers. */
final class PaceOffers {

    private PaceOffers() {}

    /**
     * One way of PACE that this library speaks.
     *
     * @param protocol object identifier
     * @param parameterId number of the domain parameters (Doc 9303-11, 8th edition, table 6)
     * @param parameters the same for the JDK
     */
    record PaceOffer(String protocol, BigInteger parameterId, AlgorithmParameterSpec parameters) {

        MappingType mapping() {
            return PACEInfo.toMappingType(protocol);
        }

        int keyBits() {
            return PACEInfo.toKeyLength(protocol);
        }

        boolean tripleDes() {
            return PACEInfo.toCipherAlgorithm(protocol).startsWith("DESede");
        }

        boolean ellipticCurve() {
            return PACEInfo.toKeyAgreementAlgorithm(protocol).equals("ECDH");
        }

        /** Whether a public key does not fit in a command of short length: 256 bytes and the data objects around them. */
        boolean longKeys() {
            return parameterId.intValue() == PACEInfo.PARAM_ID_GFP_2048_224
                    || parameterId.intValue() == PACEInfo.PARAM_ID_GFP_2048_256;
        }

        /** Integrated mapping needs a prime that leaves 3 modulo 4, which that of P-224 does not (4.4.3.3.2 and appendix B). */
        boolean mappable() {
            return mapping() != MappingType.IM || parameterId.intValue() != PACEInfo.PARAM_ID_ECP_NIST_P224_R1;
        }

        String cipher() {
            return tripleDes() ? "3DES" : "AES-%d".formatted(keyBits());
        }

        /** For a person: {@code ECDH, generic mapping GM, AES-128, parameters 13}. */
        String describe() {
            return "%s, mapping %s, %s, parameters %d"
                    .formatted(ellipticCurve() ? "ECDH" : "DH", mapping(), cipher(), parameterId);
        }
    }

    /** The best offer that the reader can carry: Chip Authentication Mapping first, then AES before 3DES, curves before integers, longer keys. */
    static Optional<PaceOffer> best(List<PaceInfo> offers, boolean extendedLength) {
        return offers.stream()
                .flatMap(info -> supported(info).stream())
                .filter(offer -> extendedLength || !offer.longKeys())
                .max(Comparator.comparing((PaceOffer offer) -> offer.mapping() == MappingType.CAM)
                        .thenComparing(offer -> !offer.tripleDes())
                        .thenComparing(PaceOffer::ellipticCurve)
                        .thenComparingInt(PaceOffer::keyBits));
    }

    private static Optional<PaceOffer> supported(PaceInfo info) {
        if (!PACEInfo.checkRequiredIdentifier(info.protocol())
                || info.parameters().isEmpty()) {
            return Optional.empty();
        }
        BigInteger id = info.parameters().get();
        if (!standardised(id)) {
            return Optional.empty();
        }
        PaceOffer offer = new PaceOffer(info.protocol(), id, PACEInfo.toParameterSpec(id));
        boolean fits = offer.ellipticCurve() == id.intValue() > PACEInfo.PARAM_ID_GFP_2048_256;
        return fits && offer.mappable() ? Optional.of(offer) : Optional.empty();
    }

    /** Doc 9303-11, 8th edition, table 6: 0 to 2 are integers, 8 to 18 curves, the rest is reserved. */
    private static boolean standardised(BigInteger id) {
        int small = id.bitLength() > 8 ? -1 : id.intValue();
        boolean integers = small >= PACEInfo.PARAM_ID_GFP_1024_160 && small <= PACEInfo.PARAM_ID_GFP_2048_256;
        boolean curves = small >= PACEInfo.PARAM_ID_ECP_NIST_P192_R1 && small <= PACEInfo.PARAM_ID_ECP_NIST_P521_R1;
        return integers || curves;
    }
}
