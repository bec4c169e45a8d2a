package org.lintas.simulators.airport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzMaker;
import org.lintas.mrz.MrzName;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.people.FullName;
import org.lintas.simulators.seals.SealOffice;
import org.lintas.simulators.seals.VisaSticker;

/** The consulates of the airport's State: visas with a visible seal, and what forgers make of them. */
final class VisaDesk {

    /** Days before today on which visas were issued: their holders travel soon after. */
    private static final int ISSUED_DAYS_AGO = 20;

    private static final int STAY_DAYS = 30;

    private final IssuingAuthority authority;
    private final LocalDate issuedOn;

    VisaDesk(IssuingAuthority authority, LocalDate today) {
        this.authority = authority;
        this.issuedOn = today.minusDays(ISSUED_DAYS_AGO);
    }

    /** The certificate of who signs the seals, DER. */
    byte[] signer() {
        return authority.sealSigner(issuedOn).certificate();
    }

    /** The seal on the visa of a traveller of this kind; empty for those who bring none. */
    Optional<byte[]> seal(TravellerKind kind, Passport passport, int number) {
        SealOffice office = new SealOffice(authority.sealSigner(issuedOn));
        VisaSticker sticker = sticker(passport, passport.number(), number);
        return switch (kind) {
            case VISA_HOLDER -> Optional.of(office.visa(sticker, issuedOn));
            case FORGED_VISA -> Optional.of(office.forgedVisa(sticker, sticker.withEntries(0), issuedOn));
            case VISA_OF_ANOTHER ->
                Optional.of(
                        office.visa(sticker(passport, "Z" + passport.number().substring(1), number), issuedOn));
            default -> Optional.empty();
        };
    }

    private VisaSticker sticker(Passport passport, String passportNumber, int number) {
        String home = authority.state().code().toString();
        String nationality = passport.issuer().code().toString();
        List<String> zone = MrzMaker.make(new Mrz(
                MrzFormat.MRVA,
                Mrz.Document.of("V", home, "V%08d".formatted(number), issuedOn.plusMonths(6)),
                Mrz.Holder.of(
                        name(passport.holder().name()),
                        nationality,
                        passport.holder().dateOfBirth(),
                        passport.holder().sex()),
                Mrz.OptionalData.NONE));
        return new VisaSticker(zone, passportNumber, 1, STAY_DAYS);
    }

    /** As in passports: a slash separates components. */
    private static MrzName name(FullName name) {
        String primary = name.primary().replace('/', ' ');
        return name.secondary()
                .map(secondary -> MrzName.of(primary, secondary.replace('/', ' ')))
                .orElseGet(() -> MrzName.mononym(primary));
    }
}
