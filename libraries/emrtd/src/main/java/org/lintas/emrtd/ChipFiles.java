package org.lintas.emrtd;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.emrtd.lds.DataGroups;
import org.lintas.emrtd.lds.Octets;

/**
 * Files of one chip, each from tag to end, not yet verified.
 *
 * @param dataGroups by number, 1 to 16
 * @param commonData EF.COM
 * @param securityObject EF.SOD
 * @param cardAccess EF.CardAccess
 * @param cardSecurity EF.CardSecurity
 */
public record ChipFiles(
        SortedMap<Integer, Octets> dataGroups,
        Optional<Octets> commonData,
        Optional<Octets> securityObject,
        Optional<Octets> cardAccess,
        Optional<Octets> cardSecurity) {

    /** Copies the map and refuses a number that no data group has. */
    public ChipFiles {
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
        dataGroups.keySet().forEach(DataGroups::requireNumber);
    }

    /** No file at all. */
    public static ChipFiles none() {
        return new ChipFiles(new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
