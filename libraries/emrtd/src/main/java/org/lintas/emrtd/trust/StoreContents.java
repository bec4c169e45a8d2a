package org.lintas.emrtd.trust;

import java.util.List;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.RevocationObject;

/**
 * All that a trust store holds.
 *
 * @param anchors authorities and links
 * @param signers that are no authorities
 * @param lists of revocation, verified
 * @param defectLists defect and deviation lists, verified
 */
record StoreContents(
        List<Anchor> anchors, List<TrustedSigner> signers, List<VerifiedList> lists, List<DefectList> defectLists) {

    StoreContents {
        anchors = List.copyOf(anchors);
        signers = List.copyOf(signers);
        lists = List.copyOf(lists);
        defectLists = List.copyOf(defectLists);
    }

    /**
     * A revocation list whose signature was verified.
     *
     * @param object parsed
     * @param sources how it came in
     */
    record VerifiedList(RevocationObject object, List<Provenance> sources) {

        VerifiedList {
            sources = List.copyOf(sources);
        }

        /** What the world sees of it. */
        RevocationList description() {
            return new RevocationList(
                    Octets.of(object.encoded()),
                    object.sha256(),
                    object.issuer().country(),
                    object.issuer().text(),
                    object.thisUpdate(),
                    object.nextUpdate(),
                    object.size(),
                    sources);
        }
    }

    /**
     * A defect or deviation list whose signature was verified.
     *
     * @param encoded the signed list
     * @param entries of it
     * @param source how it came in
     */
    record DefectList(Octets encoded, List<DefectEntries.Entry> entries, Provenance source) {

        DefectList {
            entries = List.copyOf(entries);
        }
    }
}
