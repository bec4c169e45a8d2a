package org.lintas.emrtd;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.emrtd.lds.Octets;

/**
 * Everything that one reading of a chip gave, whether it came to its end or not.
 *
 * @param result successful if every wanted data group that the document holds was read; failed if the chip could not be
 *     opened; aborted if it was lost; else undetermined
 * @param files the files that were read
 * @param missing code by number of each data group that was tried and not read
 * @param protocols outcomes in the order of running
 * @param activeAuthentication what Active Authentication exchanged, if it ran
 * @param findings for the log
 * @param nanos time of the whole, in nanoseconds
 */
public record ChipReading(
        CheckResult result,
        ChipFiles files,
        SortedMap<Integer, String> missing,
        List<ProtocolOutcome> protocols,
        Optional<ActiveAuthenticationProof> activeAuthentication,
        List<Finding> findings,
        long nanos) {

    /** Copies the collections. */
    public ChipReading {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        protocols = List.copyOf(protocols);
        findings = List.copyOf(findings);
    }

    /** The last run of a protocol. */
    public Optional<ProtocolOutcome> outcome(ChipProtocol protocol) {
        return protocols.stream()
                .filter(outcome -> outcome.protocol() == protocol)
                .reduce((first, second) -> second);
    }

    /** A data group that was read. */
    public Optional<Octets> dataGroup(int number) {
        return Optional.ofNullable(files.dataGroups().get(number));
    }
}
