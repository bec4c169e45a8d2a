package org.lintas.emrtd.trust;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lintas.emrtd.ChipFiles;
import org.lintas.emrtd.lds.DataGroups;
import org.lintas.emrtd.lds.Octets;

/**
 * What passive authentication looks at.
 *
 * @param securityObject EF.SOD
 * @param dataGroups by number, those that were read
 * @param commonData EF.COM, if it was read
 * @param cardSecurity EF.CardSecurity, if it was read
 * @param issuingState of the printed machine readable zone, without fillers, if it was read; the one of EF.DG1 is looked at
 *     too
 */
public record DocumentData(
        Octets securityObject,
        SortedMap<Integer, Octets> dataGroups,
        Optional<Octets> commonData,
        Optional<Octets> cardSecurity,
        Optional<String> issuingState) {

    /** Copies the map and refuses a number that no data group has. */
    public DocumentData {
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
        dataGroups.keySet().forEach(DataGroups::requireNumber);
    }

    /** The files of a reading; empty if EF.SOD is not among them. */
    public static Optional<DocumentData> of(ChipFiles files, Optional<String> issuingState) {
        return files.securityObject()
                .map(object -> new DocumentData(
                        object, files.dataGroups(), files.commonData(), files.cardSecurity(), issuingState));
    }
}
