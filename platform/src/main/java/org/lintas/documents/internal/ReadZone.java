package org.lintas.documents.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.documents.DocumentChecks;
import org.lintas.emrtd.AccessKey;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;
import org.lintas.mrz.PartialDate;

/**
 * The machine readable zone of the page, read.
 *
 * @param zone what the parser made of it
 * @param traveller who it says the holder is; empty when it does not say enough
 * @param check the check {@code mrz}
 */
record ReadZone(MrzResult zone, Optional<Traveller> traveller, CheckRecord check) {

    private static final String VERSION = "libraries/mrz, Doc 9303 8th edition";

    static ReadZone of(String text, LocalDate today) {
        long begin = System.nanoTime();
        MrzResult result = MrzParser.parse(text, today);
        return switch (result) {
            case MrzResult.Read read -> {
                Optional<Traveller> traveller = traveller(read.zone());
                boolean good = read.valid() && traveller.isPresent();
                yield new ReadZone(
                        result,
                        traveller,
                        repaired(
                                read,
                                check(
                                        good ? CheckResult.SUCCESSFUL : CheckResult.FAILED,
                                        good ? "ok" : read.checks().agree() ? "form" : "check-digit",
                                        read.repairs().isEmpty()
                                                ? "read as printed"
                                                : "read with %d repairs"
                                                        .formatted(
                                                                read.repairs().size()),
                                        text,
                                        begin)));
            }
            case MrzResult.Unreadable unreadable ->
                new ReadZone(
                        result,
                        Optional.empty(),
                        check(CheckResult.UNDETERMINED, "unreadable", unreadable.explanation(), text, begin));
        };
    }

    private static CheckRecord repaired(MrzResult.Read read, CheckRecord check) {
        return read.repairs().isEmpty()
                ? check
                : check.with("repairs", Integer.toString(read.repairs().size()));
    }

    /** What opens the chip; empty when the zone was not read. */
    Optional<AccessKey> key() {
        if (!(zone instanceof MrzResult.Read read)) {
            return Optional.empty();
        }
        String information = read.text().information().text();
        int number = information.length() - 15;
        try {
            return Optional.of(new AccessKey.MrzInformation(
                    information.substring(0, number),
                    information.substring(number + 1, number + 7),
                    information.substring(number + 8, number + 14)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The lines as one text, after repairs; empty text when the zone was not read. */
    String lines() {
        return zone instanceof MrzResult.Read read ? String.join("", read.text().lines()) : "";
    }

    private static Optional<Traveller> traveller(Mrz zone) {
        Mrz.Document document = zone.document();
        Mrz.Holder holder = zone.holder();
        Optional<String> surname =
                holder.name().primary().or(() -> holder.name().secondary());
        if (document.number().isEmpty()
                || document.issuer().isEmpty()
                || holder.nationality().isEmpty()
                || surname.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Traveller(
                    new PersonName(
                            surname.get(),
                            holder.name().primary().isEmpty()
                                    ? ""
                                    : holder.name().secondary().orElse("")),
                    holder.nationality().get(),
                    holder.birth(),
                    holder.sex(),
                    new DocumentKey(document.issuer().get(), document.number().get()),
                    document.code().orElse(""),
                    document.expiry().flatMap(PartialDate::whole)));
        } catch (LintasException e) {
            return Optional.empty();
        }
    }

    private static CheckRecord check(CheckResult result, String code, String detail, String text, long begin) {
        return new CheckRecord(
                DocumentChecks.MRZ,
                result,
                code,
                detail,
                List.of(Hashes.sha256(text)),
                VERSION,
                Duration.ofNanos(System.nanoTime() - begin));
    }
}
