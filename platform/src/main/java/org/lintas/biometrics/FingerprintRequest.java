package org.lintas.biometrics;

import java.time.LocalDate;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;

/**
 * Fingerprints that were taken of a traveller at a lane.
 *
 * @param place where
 * @param traveller as the document says
 * @param direction entry or exit
 * @param day the local day
 * @param capture what was taken
 */
public record FingerprintRequest(
        Place place, Traveller traveller, TravelDirection direction, LocalDate day, BiometricCapture capture) {

    /**
     * Where something was captured.
     *
     * @param transaction the inspection
     * @param lane the gate or booth
     * @param device name of the scanner, 1-100 characters; figures are kept by it
     */
    public record Place(TransactionId transaction, LaneId lane, String device) {}
}
