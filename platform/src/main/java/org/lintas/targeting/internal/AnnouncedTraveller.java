package org.lintas.targeting.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.passengers.Announced;

/** Somebody who is announced, as somebody about whom lists are asked. */
final class AnnouncedTraveller {

    static final StateCode UNKNOWN = new StateCode("XXX");

    private AnnouncedTraveller() {}

    /** The person with the document to travel with. */
    static Traveller of(Announced announced, PersonName name) {
        Optional<Announced.Document> document = announced.document();
        return new Traveller(
                name,
                announced
                        .person()
                        .nationality()
                        .flatMap(AnnouncedTraveller::state)
                        .orElse(UNKNOWN),
                announced.person().dateOfBirth(),
                sex(announced.person().sex().orElse("")),
                document.flatMap(AnnouncedTraveller::key).orElse(DocumentKey.UNNAMED),
                document.flatMap(Announced.Document::type).orElse(""),
                document.flatMap(Announced.Document::expiry).map(PartialDate::latest));
    }

    /** Tells two versions of a person apart in as far as lists are asked about it: eight hexadecimal digits. */
    static String version(Traveller traveller) {
        CRC32C sum = new CRC32C();
        sum.update(traveller.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Whether the document to travel with ends before a day. */
    static boolean expiredBefore(Traveller traveller, LocalDate day) {
        return traveller.documentExpiry().filter(expiry -> expiry.isBefore(day)).isPresent();
    }

    /** A carrier may send the two letters of ISO 3166-1 in the place of three. */
    private static Optional<StateCode> state(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        if (!plain.matches("[A-Z]{1,3}")) {
            return Optional.empty();
        }
        boolean assigned = plain.length() == 2
                && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(plain);
        return Optional.of(new StateCode(assigned ? Locale.of("", plain).getISO3Country() : plain));
    }

    private static Sex sex(String letter) {
        return switch (letter) {
            case "M" -> Sex.M;
            case "F" -> Sex.F;
            default -> Sex.X;
        };
    }

    private static Optional<DocumentKey> key(Announced.Document document) {
        String number = document.number().orElse("").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (number.isEmpty() || number.length() > DocumentKey.NUMBER_LENGTH_MAX) {
            return Optional.empty();
        }
        StateCode issuer = document.issuer().flatMap(AnnouncedTraveller::state).orElse(UNKNOWN);
        return Optional.of(new DocumentKey(issuer, number));
    }
}
