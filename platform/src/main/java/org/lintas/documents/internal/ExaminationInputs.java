package org.lintas.documents.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.documents.ExaminedInput;
import org.lintas.emrtd.ChipFiles;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.lds.Octets;

/**
 * Everything that the verdict on one document follows from, beside the trust store.
 *
 * @param mrzText the zone as the reader gave it
 * @param at instant at which validity is judged
 * @param day the State's calendar day then
 * @param issuers further pairs of an issuer in the zone and a country in certificates, as set then
 * @param chip the files, what each protocol came to, and what Active Authentication exchanged; empty when the chip was not tried
 */
record ExaminationInputs(
        String mrzText, Instant at, LocalDate day, Map<String, String> issuers, Optional<ChipExamination.Read> chip) {

    /** Copies the pairs. */
    ExaminationInputs {
        issuers = Map.copyOf(issuers);
    }

    /** Each input by its name. */
    List<ExaminedInput> named() {
        List<ExaminedInput> inputs = new ArrayList<>();
        inputs.add(new ExaminedInput(
                ExaminationArchive.DOCUMENT, "mrz", "optical", Octets.of(mrzText.getBytes(StandardCharsets.UTF_8))));
        chip.ifPresent(read -> addFiles(read.reading(), inputs));
        return inputs;
    }

    private static void addFiles(ChipReading reading, List<ExaminedInput> inputs) {
        ChipFiles files = reading.files();
        files.cardAccess().ifPresent(file -> inputs.add(ofChip("EF.CardAccess", file)));
        files.cardSecurity().ifPresent(file -> inputs.add(ofChip("EF.CardSecurity", file)));
        files.commonData().ifPresent(file -> inputs.add(ofChip("EF.COM", file)));
        files.securityObject().ifPresent(file -> inputs.add(ofChip("EF.SOD", file)));
        files.dataGroups().forEach((number, file) -> inputs.add(ofChip("EF.DG" + number, file)));
        reading.activeAuthentication().ifPresent(proof -> {
            inputs.add(ofChip("active-authentication-challenge", proof.challenge()));
            inputs.add(ofChip("active-authentication-response", proof.response()));
        });
    }

    private static ExaminedInput ofChip(String name, Octets content) {
        return new ExaminedInput(ExaminationArchive.DOCUMENT, name, "electronic", content);
    }
}
