package org.lintas.emrtd.trust;

import java.util.Optional;
import org.lintas.emrtd.lds.CommonData;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityObject;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Does EF.COM list what EF.SOD lists. It is not signed, so a difference is a hint and not a failure. */
final class CommonDataCheck {

    private CommonDataCheck() {}

    static Verdict check(SecurityObject object, Optional<Octets> file) {
        if (file.isEmpty()) {
            return Verdict.undetermined("common-data-missing", "EF.COM was not read");
        }
        try {
            CommonData common = CommonData.parse(file.get());
            if (common.unknownTags().isEmpty()
                    && common.dataGroups().equals(object.hashes().keySet())) {
                return Verdict.ok("EF.COM and EF.SOD list the same");
            }
            return Verdict.undetermined(
                    "common-data-differs",
                    "EF.COM lists %s, EF.SOD lists %s"
                            .formatted(
                                    common.dataGroups().stream().sorted().toList(),
                                    object.hashes().keySet()));
        } catch (MalformedLdsException malformed) {
            return Verdict.undetermined("common-data-malformed", String.valueOf(malformed.getMessage()));
        }
    }
}
