package org.lintas.emrtd.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.MrzData;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** May the signer's country sign for the issuing State, of the printed zone and of EF.DG1 where both were read. */
final class IssuingStateCheck {

    private static final int MRZ_GROUP = 1;

    private final IssuingStates states;
    private final Optional<String> correctedCountry;

    /**
     * With a table of States.
     *
     * @param correctedCountry of the signer, if it is known to state a wrong one
     */
    IssuingStateCheck(IssuingStates states, Optional<String> correctedCountry) {
        this.states = states;
        this.correctedCountry = correctedCountry.map(country -> country.toUpperCase(Locale.ROOT));
    }

    Verdict check(DocumentData document, SignerChain chain, CheckList checks) {
        Set<String> stated = new TreeSet<>();
        document.issuingState().ifPresent(stated::add);
        stateOfChip(document, checks).ifPresent(stated::add);
        if (stated.isEmpty()) {
            return Verdict.undetermined("mrz-missing", "no issuing State is known");
        }
        String country = correctedCountry.orElseGet(() -> countryOf(chain));
        if (country.isEmpty()) {
            return Verdict.undetermined("signer-country-missing", "neither signer nor authority say a country");
        }
        for (String state : stated) {
            Set<String> allowed = states.of(state);
            if (allowed.isEmpty()) {
                return Verdict.undetermined(
                        "issuing-state-unknown", "issuing State %s is not in the table".formatted(state));
            }
            if (!allowed.contains(country)) {
                return Verdict.failed("issuing-state-differs", "%s does not sign for %s".formatted(country, state));
            }
        }
        return Verdict.ok(country + " signs for " + String.join(", ", stated));
    }

    /** The signer's country; where its certificate says none, the authority's. */
    private static String countryOf(SignerChain chain) {
        String ofSigner = chain.certificate().subject().country();
        return ofSigner.isEmpty() ? chain.authority().map(Anchor::country).orElse("") : ofSigner;
    }

    private static Optional<String> stateOfChip(DocumentData document, CheckList checks) {
        Optional<Octets> file = Optional.ofNullable(document.dataGroups().get(MRZ_GROUP));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MrzData.parse(file.get()).issuingState());
        } catch (MalformedLdsException malformed) {
            checks.found("data-group-1-malformed", String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }
}
