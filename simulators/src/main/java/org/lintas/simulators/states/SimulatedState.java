package org.lintas.simulators.states;

import java.util.Arrays;
import java.util.Optional;
import org.lintas.mrz.StateCode;

/**
 * The States of the simulation. Their three-letter codes are from the range QMA-QZZ, which ISO 3166-1 leaves to users and Doc
 * 9303-3 does not use, so that they can never be a real State's; UTO is the specimen State of Doc 9303. The two-letter codes of
 * their certificates are from QM-QZ, which ISO 3166-1 leaves to users too; UT is what specimens of Utopia carry.
 *
 * <pre>
 * State     MRZ  certificates  signs with               curve parameters in certificates
 * Meranda   QMR  QM            ECDSA brainpoolP256r1    explicit
 * Suvanta   QSN  QS            RSA PKCS#1 v1.5          -
 * Valinh    QVL  QV            ECDSA P-256              by name
 * Palmera   QPL  QP            RSA-PSS                  -
 * Rahba     QRH  QR            ECDSA P-384              explicit
 * Utopia    UTO  UT            ECDSA brainpoolP384r1    explicit
 * </pre>
 */
public enum SimulatedState {
    /** Our own State in demonstrations and tests: an archipelago with many habits of naming. */
    MERANDA("Meranda", "QMR", "QM", SigningAlgorithm.ECDSA_BRAINPOOL_P256R1, true),
    /** A neighbour with long names. */
    SUVANTA("Suvanta", "QSN", "QS", SigningAlgorithm.RSA_PKCS1, true),
    /** A neighbour that writes the family name first. */
    VALINH("Valinh", "QVL", "QV", SigningAlgorithm.ECDSA_P256, false),
    /** A neighbour with two family names. */
    PALMERA("Palmera", "QPL", "QP", SigningAlgorithm.RSA_PSS, true),
    /** A farther State with patronymics. */
    RAHBA("Rahba", "QRH", "QR", SigningAlgorithm.ECDSA_P384, true),
    /** The specimen State, far away. */
    UTOPIA("Utopia", "UTO", "UT", SigningAlgorithm.ECDSA_BRAINPOOL_P384R1, true);

    private final String title;
    private final String letters;
    private final String certificateCountry;
    private final SigningAlgorithm algorithm;
    private final boolean explicitParameters;

    SimulatedState(
            String title,
            String letters,
            String certificateCountry,
            SigningAlgorithm algorithm,
            boolean explicitParameters) {
        this.title = title;
        this.letters = letters;
        this.certificateCountry = certificateCountry;
        this.algorithm = algorithm;
        this.explicitParameters = explicitParameters;
    }

    /** The State's English name. */
    public String title() {
        return title;
    }

    /** The code in its documents' MRZ. */
    public StateCode code() {
        return new StateCode(letters);
    }

    /** The code in its certificates: attribute C of issuer and subject. */
    public String certificateCountry() {
        return certificateCountry;
    }

    /** What its country signers and document signers sign with. */
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** Whether its certificates write out the parameters of the curve, as most real ones do, or name it. */
    public boolean explicitParameters() {
        return explicitParameters;
    }

    /** The State with this code in its MRZ; empty when it is none of ours. */
    public static Optional<SimulatedState> find(StateCode code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
