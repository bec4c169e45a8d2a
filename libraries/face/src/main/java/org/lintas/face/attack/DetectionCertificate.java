package org.lintas.face.attack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an evaluation attests of a device's presentation attack detection. The figures are those of the certificate: this library measures
 * none, and says none of its own.
 *
 * @param id the certificate's number
 * @param issuer who evaluated
 * @param standard it was evaluated to, with edition and level
 * @param issued the day
 * @param expires the last day, if it has one
 * @param attacks rates for each species that was tried, at least one, at most {@value #SPECIES_MAX}
 * @param bonaFide rates of presentations without an attack, at the same setting
 */
public record DetectionCertificate(
        String id,
        String issuer,
        String standard,
        LocalDate issued,
        Optional<LocalDate> expires,
        List<AttackErrorRate> attacks,
        BonaFideErrorRate bonaFide) {

    /** Species at most: evaluations try about a dozen. */
    public static final int SPECIES_MAX = 256;

    /** Refuses a certificate that is not named, has no species, or expires before it is issued. */
    public DetectionCertificate {
        attacks = List.copyOf(attacks);
        if (id.isBlank() || issuer.isBlank() || standard.isBlank()) {
            throw new IllegalArgumentException("a certificate has a number, an issuer and a standard");
        }
        if (attacks.isEmpty() || attacks.size() > SPECIES_MAX) {
            throw new IllegalArgumentException("a certificate has 1 to " + SPECIES_MAX + " species of attacks");
        }
        if (expires.isPresent() && expires.get().isBefore(issued)) {
            throw new IllegalArgumentException("a certificate does not expire before it is issued");
        }
    }

    /**
     * The highest APCER of all species, which is what counts (ISO/IEC 30107-3:2023); empty unless it is stated for each of them.
     */
    public OptionalDouble apcerMax() {
        if (attacks.stream().anyMatch(attack -> attack.apcer().isEmpty())) {
            return OptionalDouble.empty();
        }
        return attacks.stream().mapToDouble(attack -> attack.apcer().orElse(1)).max();
    }

    /** Whether it holds on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(issued) && expires.map(last -> !day.isAfter(last)).orElse(true);
    }
}
