package org.lintas.lanes.internal;

import java.util.Optional;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.TravellerFingerprints;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspections;
import org.lintas.lanes.internal.sbi.Discovery;
import org.lintas.lanes.internal.sbi.Scanner;
import org.lintas.lanes.internal.sbi.ScannerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a booth with a scanner take the fingerprints that the traveller owes, and hands them to the inspection. */
@Component
class BoothScanner {

    private static final Logger LOG = LoggerFactory.getLogger(BoothScanner.class);

    private final Inspections inspections;
    private final TravellerFingerprints fingerprints;
    private final ScannerClient client;

    BoothScanner(Inspections inspections, TravellerFingerprints fingerprints, ScannerClient client) {
        this.inspections = inspections;
        this.fingerprints = fingerprints;
        this.client = client;
    }

    /** Once the document was read. Returns when the fingers were examined, or when there is nothing to take. */
    void takeWhatIsOwed(ScannerStand stand, TransactionId transaction) {
        if (stand.scannerPort() == 0 || !stand.worksOn(transaction)) {
            return;
        }
        Optional<FingerprintDuty> duty =
                inspections.fingerprintDuty(transaction).filter(owed -> owed.kind() != FingerprintDuty.Kind.EXEMPT);
        if (duty.isEmpty()) {
            return;
        }
        stand.looksAgain();
        try {
            Optional<Scanner> scanner = scanner(stand);
            if (scanner.isPresent()) {
                take(stand, transaction, duty.get(), scanner.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Scanner> scanner(ScannerStand stand) throws InterruptedException {
        Discovery found = client.discoverAt(stand.scannerPort());
        Optional<Scanner> scanner = found.first(Scanner.Kind.FINGER);
        if (scanner.isEmpty()) {
            LOG.warn("Lane {} has no scanner that is believed: {}", stand.name(), found.refused());
        }
        return scanner;
    }

    private void take(ScannerStand stand, TransactionId transaction, FingerprintDuty duty, Scanner scanner)
            throws InterruptedException {
        FingerprintTaking taking =
                new FingerprintTaking(client, scanner, fingerprints, words -> stand.show(transaction, words));
        switch (taking.take(transaction, duty.positions())) {
            case FingerprintTaking.Outcome.NoScanner(var answer) ->
                LOG.warn("The scanner of lane {} gave nothing: {}", stand.name(), answer);
            case FingerprintTaking.Outcome.Taken(BiometricCapture capture) -> {
                if (stand.worksOn(transaction)) {
                    inspections.takeFingerprints(transaction, scanner.name(), capture);
                    stand.looksAgain();
                }
            }
        }
    }
}
