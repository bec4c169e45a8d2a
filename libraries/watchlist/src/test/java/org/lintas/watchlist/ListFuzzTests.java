package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, it is read with diagnostics or refused, and nothing else. */
class ListFuzzTests {

    static Stream<byte[]> xml() {
        return seeds(
                "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH>"
                        + "<YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></CONSOLIDATED_LIST>",
                "<!DOCTYPE a><CONSOLIDATED_LIST/>");
    }

    static Stream<byte[]> advanced() {
        return seeds(
                "<Sanctions><ReferenceValueSets><FeatureTypeValues><FeatureType ID='8'>Birthdate</FeatureType></FeatureTypeValues>"
                        + "</ReferenceValueSets><Location ID='1'><LocationCountry CountryID='2'/></Location><IDRegDocument IdentityID='3'>"
                        + "<IDRegistrationNo>X1</IDRegistrationNo></IDRegDocument><DistinctParty FixedRef='4'><Profile ID='4'><Identity ID='3'>"
                        + "<Alias LowQuality='true'><DocumentedName><DocumentedNamePart><NamePartValue ScriptID='5'>A</NamePartValue>"
                        + "</DocumentedNamePart></DocumentedName></Alias></Identity><Feature FeatureTypeID='8'><FeatureVersion><DatePeriod>"
                        + "<Start><From><Year>1970</Year><Month>1</Month><Day>2</Day></From></Start></DatePeriod></FeatureVersion></Feature>"
                        + "</Profile></DistinctParty><SanctionsEntry ProfileID='4'><SanctionsMeasure/></SanctionsEntry></Sanctions>",
                "<!DOCTYPE a><Sanctions/>");
    }

    static Stream<byte[]> ofac() {
        return seeds(
                "1,\"A, B\",\"individual\",\"P] [Q\",,,,,,,,\"DOB 17 Dec 1984; Passport A1 (Iran); a.k.a. 'X'.\"",
                "1,2,\"aka\",\"A, B\",-0- ",
                "1,2,\"Street\",\"City\",\"Country\",-0- ");
    }

    static Stream<byte[]> entities() {
        return seeds("{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"],\"birthDate\":[\"1970\"]}}");
    }

    static Stream<byte[]> headed() {
        return seeds(
                "id;surname;givenNames;dateOfBirth\n1;A;B;1970-01-01\n",
                "name,dob,nationality\nA B,1/2/1970,(1) Syria\n");
    }

    @MethodSource("xml")
    @FuzzTest(maxDuration = "10m")
    void anyXmlIsReadOrRefused(byte[] bytes) {
        read(bytes, gathered -> new UnitedNationsReader("list", gathered).read(stream(bytes)));
    }

    @MethodSource("advanced")
    @FuzzTest(maxDuration = "10m")
    void anyAdvancedXmlIsReadOrRefused(byte[] bytes) {
        read(bytes, gathered -> new OfacAdvancedReader("list", gathered).read(stream(bytes)));
    }

    @MethodSource("ofac")
    @FuzzTest(maxDuration = "10m")
    void anyRowsOfOfacAreReadOrRefused(byte[] bytes) {
        read(bytes, gathered -> new OfacReader("list", gathered).subjects(new CsvRecords("list", stream(bytes), ',')));
        read(bytes, gathered -> new OfacReader("list", gathered).names(new CsvRecords("list", stream(bytes), ',')));
        read(bytes, gathered -> new OfacReader("list", gathered).addresses(new CsvRecords("list", stream(bytes), ',')));
    }

    @MethodSource("entities")
    @FuzzTest(maxDuration = "10m")
    void anyLinesOfJsonAreReadOrSkipped(byte[] bytes) {
        read(bytes, gathered -> new FollowTheMoneyReader("list", gathered).read(stream(bytes)));
    }

    @MethodSource("headed")
    @FuzzTest(maxDuration = "10m")
    void anyRowsWithHeadersAreReadOrRefused(byte[] bytes) {
        read(
                bytes,
                gathered -> new HeaderedCsvReader("list", ColumnMapping.usual(), gathered)
                        .read(new CsvRecords("list", stream(bytes), ';')));
    }

    private interface Reading {
        void into(Gathered gathered) throws IOException;
    }

    private static void read(byte[] bytes, Reading reading) {
        Gathered gathered = new Gathered();
        try {
            reading.into(gathered);
            ListReader.read("list", new ByteArrayInputStream(bytes), gathered);
        } catch (ListRefusedException allowed) {
            assertThat(allowed.getMessage()).isNotBlank();
        } catch (IOException broken) {
            throw new AssertionError("neither read nor refused", broken);
        }
        Screening.of(gathered.subjects);
    }

    private static MeteredStream stream(byte[] bytes) {
        return new MeteredStream(new ByteArrayInputStream(bytes));
    }

    private static Stream<byte[]> seeds(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
