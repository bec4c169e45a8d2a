package org.lintas.emrtd.trust;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityObject;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/** Is every data group that was read in EF.SOD with its hash. One that is not there at all was put in by someone else. */
final class DataGroupCheck {

    private DataGroupCheck() {}

    /** Also fills in the result of each data group. */
    static Verdict check(
            SecurityObject object, Map<Integer, Octets> dataGroups, SortedMap<Integer, CheckResult> results) {
        Optional<HashAlgorithm> hash = HashAlgorithm.of(object.hashAlgorithm());
        if (hash.isEmpty()) {
            dataGroups.keySet().forEach(number -> results.put(number, CheckResult.UNDETERMINED));
            return Verdict.undetermined(
                    "algorithm-not-supported", "hash algorithm %s".formatted(object.hashAlgorithm()));
        }
        if (dataGroups.isEmpty()) {
            return Verdict.undetermined("no-data-group", "no data group was read");
        }
        TreeSet<Integer> unsigned = new TreeSet<>();
        TreeSet<Integer> different = new TreeSet<>();
        dataGroups.forEach((number, file) -> {
            Octets signed = object.hashes().get(number);
            boolean equal =
                    signed != null && signed.equals(file.digest(hash.get().javaName()));
            if (signed == null) {
                unsigned.add(number);
            } else if (!equal) {
                different.add(number);
            }
            results.put(number, equal ? CheckResult.SUCCESSFUL : CheckResult.FAILED);
        });
        if (!different.isEmpty()) {
            return Verdict.failed("hash-differs", "data groups changed: %s".formatted(different));
        }
        if (!unsigned.isEmpty()) {
            return Verdict.failed(
                    "data-group-not-signed", "data groups that EF.SOD does not list: %s".formatted(unsigned));
        }
        return Verdict.ok(
                "data groups " + results.keySet() + " by " + hash.get().javaName());
    }
}
