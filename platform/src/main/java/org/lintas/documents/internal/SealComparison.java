package org.lintas.documents.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.documents.DocumentChecks;
import org.lintas.emrtd.seals.Seal;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;

/** Compares what a seal says with the document it is presented with, and with the day (BSI TR-03135-1 v2.5, checks across documents). */
final class SealComparison {

    private static final String VERSION = "libraries/mrz, libraries/emrtd";

    private SealComparison() {}

    /** Is the seal for this document and this holder. The document's number decides where the seal has one; else holder and birth. */
    static CheckRecord matches(Seal seal, SealInputs inputs) {
        Optional<Traveller> traveller =
                ReadZone.of(inputs.mrzText(), inputs.day()).traveller();
        List<String> hashes = List.of(inputs.content().sha256(), Hashes.sha256(inputs.mrzText()));
        Optional<Boolean> sameDocument = traveller.flatMap(person -> sameDocument(seal, person));
        Optional<Boolean> sameBirth = traveller.flatMap(person -> sameBirth(seal, person));
        Optional<Boolean> sameName = traveller.flatMap(person -> sameName(seal, person));
        if (sameDocument.equals(Optional.of(false))) {
            return check(DocumentChecks.SEAL_MATCHES_DOCUMENT, CheckResult.FAILED, "passport-differs", hashes);
        }
        if (sameBirth.equals(Optional.of(false)) || sameName.equals(Optional.of(false))) {
            return check(DocumentChecks.SEAL_MATCHES_DOCUMENT, CheckResult.FAILED, "holder-differs", hashes);
        }
        boolean compared = sameDocument.isPresent() || (sameBirth.isPresent() && sameName.isPresent());
        return compared
                ? check(DocumentChecks.SEAL_MATCHES_DOCUMENT, CheckResult.SUCCESSFUL, "ok", hashes)
                : check(DocumentChecks.SEAL_MATCHES_DOCUMENT, CheckResult.UNDETERMINED, "not-compared", hashes);
    }

    /** Is what it seals in force on the day; not supported where the seal states no last day. */
    static CheckRecord inForce(Seal seal, SealInputs inputs) {
        List<String> hashes = List.of(inputs.content().sha256());
        Optional<LocalDate> last =
                seal.text("dateOfExpiry").flatMap(SealComparison::date).flatMap(PartialDate::whole);
        if (last.isEmpty()) {
            return check(DocumentChecks.SEAL_VALIDITY, CheckResult.NOT_SUPPORTED, "not-stated", hashes);
        }
        return last.get().isBefore(inputs.day())
                ? check(DocumentChecks.SEAL_VALIDITY, CheckResult.FAILED, "seal-expired", hashes)
                        .with("day", last.get().toString())
                : check(DocumentChecks.SEAL_VALIDITY, CheckResult.SUCCESSFUL, "ok", hashes);
    }

    private static Optional<Boolean> sameDocument(Seal seal, Traveller traveller) {
        return seal.text("passportNumber")
                .map(number -> plain(number).equals(plain(traveller.document().number())));
    }

    private static Optional<Boolean> sameBirth(Seal seal, Traveller traveller) {
        Optional<PartialDate> sealed = seal.text("dateOfBirth").flatMap(SealComparison::date);
        return sealed.flatMap(
                date -> traveller.dateOfBirth().map(born -> born.toString().equals(date.toString())));
    }

    /** A zone may cut a name short: the shorter of the two must begin the longer. */
    private static Optional<Boolean> sameName(Seal seal, Traveller traveller) {
        return seal.text("primaryIdentifier").map(name -> {
            String sealed = plain(name);
            String printed = plain(traveller.name().surname());
            return sealed.startsWith(printed) || printed.startsWith(sealed);
        });
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[< -]", "");
    }

    private static CheckRecord check(String name, CheckResult result, String code, List<String> inputs) {
        return new CheckRecord(name, result, code, "", inputs, VERSION, Duration.ZERO);
    }
}
