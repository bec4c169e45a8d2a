package org.lintas.emrtd.trust;

import java.util.EnumSet;
import java.util.Set;

/**
 * How passive authentication judges.
 *
 * @param mandatory checks that must be successful for the whole to be
 * @param validity which instant decides about certificates
 * @param states which countries may sign for which issuing State
 * @param algorithms which algorithms are refused or noted
 */
public record PassiveAuthenticationPolicy(
        Set<CheckName> mandatory, ValidityModel validity, IssuingStates states, AlgorithmPolicy algorithms) {

    /** Copies the set and refuses an empty one: a verdict without any check would mean nothing. */
    public PassiveAuthenticationPolicy {
        if (mandatory.isEmpty()) {
            throw new IllegalArgumentException("no mandatory check");
        }
        mandatory = Set.copyOf(mandatory);
    }

    /** Every check mandatory but EF.COM, which is not signed, and EF.CardSecurity, which few have; validity at inspection; the real States. */
    public static PassiveAuthenticationPolicy standard() {
        return new PassiveAuthenticationPolicy(
                EnumSet.complementOf(EnumSet.of(CheckName.COMMON_DATA, CheckName.CARD_SECURITY)),
                ValidityModel.AT_INSPECTION,
                IssuingStates.standard(),
                AlgorithmPolicy.standard());
    }

    /** For EF.SOD alone: nothing is asked of data groups, nor of the issuing State, which stands in one of them. */
    public PassiveAuthenticationPolicy forSecurityObjectAlone() {
        EnumSet<CheckName> fewer = EnumSet.copyOf(mandatory);
        fewer.remove(CheckName.DATA_GROUP_HASHES);
        fewer.remove(CheckName.ISSUING_STATE);
        return new PassiveAuthenticationPolicy(fewer, validity, states, algorithms);
    }

    /** The same policy with another table of States. */
    public PassiveAuthenticationPolicy withStates(IssuingStates table) {
        return new PassiveAuthenticationPolicy(mandatory, validity, table, algorithms);
    }
}
