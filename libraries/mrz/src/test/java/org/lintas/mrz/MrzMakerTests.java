package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzMakerTests {

    @Test
    void everySpecimenIsMadeAgainFromWhatItSays() {
        for (List<String> lines : List.of(
                Specimens.TD1,
                Specimens.TD2,
                Specimens.TD3,
                Specimens.MRVA,
                Specimens.MRVB,
                Specimens.TD1_LONG_NUMBER,
                Specimens.TD2_LONG_NUMBER)) {
            assertThat(MrzMaker.make(Specimens.read(lines).zone())).isEqualTo(lines);
        }
    }

    @Test
    void theCheckDigitOfEmptyOptionalDataIsZero() {
        Mrz zone = new Mrz(MrzFormat.TD3, document("HA672242"), holder(), Mrz.OptionalData.NONE);
        assertThat(MrzMaker.make(zone).get(1)).endsWith("<<<<<<<<<<<<<<04").hasSize(44);
    }

    @Test
    void whatIsUnknownBecomesFillers() {
        Mrz zone = new Mrz(
                MrzFormat.TD3,
                new Mrz.Document(Optional.of("P"), Optional.empty(), Optional.empty(), Optional.empty()),
                new Mrz.Holder(
                        MrzName.mononym("Sukarno"), Optional.empty(), Optional.of(PartialDate.of(1972, 9)), Sex.X),
                Mrz.OptionalData.NONE);
        assertThat(MrzMaker.make(zone))
                .containsExactly(
                        "P<<<<SUKARNO<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "<<<<<<<<<0<<<7209<<8<<<<<<<0<<<<<<<<<<<<<<04");
    }

    /** Doc 9303-4, -5 and -6 section 4.2.3: method a for each format, and the names that need no truncation. */
    @ParameterizedTest
    @CsvSource({
        "39, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
        "31, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DEJ<K",
        "30, NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG, NILAVADHANANANDA<<CHAYAPA<DE<K",
        "39, NILAVADHANANANDA, ARNPOL PETCH CHARONGUANG, NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU",
        "39, BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI",
        "31, BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOMOOLOO<W<W<<D<P",
        "30, BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL, DINGO POTOROO, BENNELONG<WOOLOOMOOLOO<W<W<<DI",
        "39, PAPANDROPOULOUS, JONATHON WARREN TREVOR, PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR",
        "30, PAPANDROPOULOUS, JONATHON ALEC, PAPANDROPOULOUS<<JONATHON<ALEC",
        "31, VILARCHAO FERNANDEZ, JOSE RAMON, VILARCHAO<FERNANDEZ<<JOSE<RAMON",
        "30, VILARCHAO FERNANDEZ, JOSE RAMON, VILARCHAO<FERNANDEZ<<JOSE<RAMO",
        "30, AL-BASRI, HUDA MUHAMMAD JAWAD, AL<BASRI<<HUDA<MUHAMMAD<JAWAD<",
        "39, O'CONNOR, ENYA SIOBHAN, OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<"
    })
    void namesAreTruncatedAsTheStandardShows(int room, String primary, String secondary, String expected) {
        assertThat(NameField.write(MrzName.of(primary, secondary), room)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10, ABCDEFGHIJKLMN, ABCDEFGHIJ",
        "10, ABCDEF GHIJKL, ABCDEF<GHI",
        "10, ABCDEFGHI JKL, ABCDEFGH<J",
        "5, AB C D E F, A<C<D"
    })
    void aMononymIsTruncatedToALetter(int room, String primary, String expected) {
        assertThat(NameField.write(MrzName.mononym(primary), room)).isEqualTo(expected);
    }

    @Test
    void aTruncatedFieldStillEndsInALetterWhereTheSecondaryIdentifierStartsWithAnInitial() {
        assertThat(NameField.write(MrzName.of("ABCDEF", "J EDGAR"), 10)).isEqualTo("ABCDE<<J<E");
    }

    @Test
    void aNumberIsRefusedWhereTheFormatHasNoRoom() {
        assertRoomFor(MrzFormat.TD1, 22);
        assertRoomFor(MrzFormat.TD2, 14);
        assertRoomFor(MrzFormat.TD3, 9);
        assertRoomFor(MrzFormat.MRVA, 9);
        assertRoomFor(MrzFormat.MRVB, 9);
    }

    @Test
    void optionalDataIsRefusedWhereTheFormatHasNoRoom() {
        assertOptionalRoom(MrzFormat.TD1, 15);
        assertOptionalRoom(MrzFormat.TD2, 7);
        assertOptionalRoom(MrzFormat.TD3, 14);
        assertOptionalRoom(MrzFormat.MRVA, 16);
        assertOptionalRoom(MrzFormat.MRVB, 8);
    }

    @Test
    void optionalDataAndALongNumberShareTheirRoom() {
        Mrz.Document document = document("1234567890");
        assertThat(MrzMaker.make(new Mrz(MrzFormat.TD1, document, holder(), Mrz.OptionalData.of("A".repeat(12)))))
                .first()
                .isEqualTo("I<UTO123456789<07<AAAAAAAAAAAA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mrz(MrzFormat.TD1, document, holder(), Mrz.OptionalData.of("A".repeat(13))));
    }

    @Test
    void onlyATd1HasSecondOptionalData() {
        Mrz.OptionalData second = new Mrz.OptionalData(Optional.empty(), Optional.of("A".repeat(11)));
        assertThat(MrzMaker.make(new Mrz(MrzFormat.TD1, document("1"), holder(), second))
                        .get(1))
                .contains("AAAAAAAAAAA");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mrz(MrzFormat.TD3, document("1"), holder(), second));
    }

    @Test
    void textThatNoZoneHoldsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> document("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> document(""));
        assertThatIllegalArgumentException().isThrownBy(() -> document("A<"));
        assertThatIllegalArgumentException().isThrownBy(() -> document("12345678<0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Mrz.OptionalData.of("Ä"));
        assertThatIllegalArgumentException().isThrownBy(() -> MrzName.of("山田", "太郎"));
        assertThatIllegalArgumentException().isThrownBy(() -> MrzName.mononym("  "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MrzName(Optional.of("A  B"), Optional.empty(), false));
    }

    @Test
    void aVisaHasACodeWithVAndNothingElseOfTwoLinesHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mrz(MrzFormat.MRVA, document("1"), holder(), Mrz.OptionalData.NONE));
        Mrz.Document visa = Mrz.Document.of("VB", "UTO", "1", LocalDate.of(2030, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mrz(MrzFormat.TD3, visa, holder(), Mrz.OptionalData.NONE));
        assertThat(MrzMaker.make(new Mrz(MrzFormat.MRVA, visa, holder(), Mrz.OptionalData.NONE)))
                .hasSize(2);
    }

    private static void assertRoomFor(MrzFormat format, int length) {
        Mrz zone = new Mrz(format, document(format, "1".repeat(length)), holder(), Mrz.OptionalData.NONE);
        assertThat(Specimens.read(MrzMaker.make(zone)).zone()).isEqualTo(zone);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Mrz(format, document(format, "1".repeat(length + 1)), holder(), Mrz.OptionalData.NONE));
    }

    private static void assertOptionalRoom(MrzFormat format, int length) {
        Mrz zone = new Mrz(format, document(format, "1"), holder(), Mrz.OptionalData.of("X".repeat(length)));
        assertThat(Specimens.read(MrzMaker.make(zone)).zone().optionalData().first())
                .contains("X".repeat(length));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Mrz(format, document(format, "1"), holder(), Mrz.OptionalData.of("X".repeat(length + 1))));
    }

    private static Mrz.Document document(MrzFormat format, String number) {
        return Mrz.Document.of(format.visa() ? "V" : "I", "UTO", number, LocalDate.of(2030, 1, 1));
    }

    private static Mrz.Document document(String number) {
        return Mrz.Document.of("I", "UTO", number, LocalDate.of(2030, 1, 1));
    }

    private static Mrz.Holder holder() {
        return Mrz.Holder.of(MrzName.of("ERIKSSON", "ANNA"), "UTO", LocalDate.of(1990, 1, 1), Sex.F);
    }
}
