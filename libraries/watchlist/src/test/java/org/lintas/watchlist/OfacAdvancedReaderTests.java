package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.watchlist.Statement.Part;

class OfacAdvancedReaderTests {

    private static final String VALUES = """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="urn:made:for:this:test" Version="1.0">
            <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>1</Month><Day>2</Day></DateOfIssue>
            <ReferenceValueSets>
             <CalendarTypeValues><CalendarType ID="1">Gregorian</CalendarType><CalendarType ID="2">Hijri</CalendarType></CalendarTypeValues>
             <CountryValues><Country ID="70" ISO2="IR">Iran</Country><Country ID="71">Betelgeuse</Country></CountryValues>
             <DetailReferenceValues><DetailReference ID="80">Male</DetailReference></DetailReferenceValues>
             <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType>
              <FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType>
              <FeatureType ID="26">Title</FeatureType><FeatureType ID="224">Gender</FeatureType></FeatureTypeValues>
             <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
             <IDRegDocDateTypeValues><IDRegDocDateType ID="1480">Issue Date</IDRegDocDateType></IDRegDocDateTypeValues>
             <LegalBasisValues><LegalBasis ID="5" LegalBasisShortRef="Galactic Order 42"/></LegalBasisValues>
             <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType>
              <NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
             <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType>
              <PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
             <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
             <RelationTypeValues><RelationType ID="15">Associate Of</RelationType></RelationTypeValues>
             <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
             <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="160" ScriptCode="Arab">Arabic</Script></ScriptValues>
            </ReferenceValueSets>
            <Locations>
             <Location ID="500"><LocationCountry CountryID="70"/><LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true">
              <Value>Tehran</Value></LocationPartValue></LocationPart></Location>
             <Location ID="501"><LocationCountry CountryID="71"/></Location>
            </Locations>
            """;

    private static final String DOCUMENT = """
            <IDRegDocument ID="900" IDRegDocTypeID="1571" IdentityID="31" IssuedBy-CountryID="70">
             <IDRegistrationNo>D0000118</IDRegistrationNo><DocumentDate IDRegDocDateTypeID="1480"><DatePeriod>%s</DatePeriod></DocumentDate>
            </IDRegDocument>
            """.formatted(day("2001", "5", "6"));

    private static final String PERSON = """
            <DistinctParty FixedRef="42"><Comment>Two heads</Comment><Profile ID="42" PartySubTypeID="4">
             <Identity ID="31" Primary="true">
              <Alias AliasTypeID="1403" Primary="true" LowQuality="false">
               <DocumentedName ID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="61" ScriptID="215">BEEBLEBROX</NamePartValue></DocumentedNamePart>
                <DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="215">Zaphod</NamePartValue></DocumentedNamePart></DocumentedName>
               <DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="160">زافود</NamePartValue></DocumentedNamePart></DocumentedName>
              </Alias>
              <Alias AliasTypeID="1400" Primary="false" LowQuality="true">
               <DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="62" ScriptID="160">Zaf</NamePartValue></DocumentedNamePart></DocumentedName>
              </Alias>
              <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="61" NamePartTypeID="1520"/></MasterNamePartGroup>
               <MasterNamePartGroup><NamePartGroup ID="62" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups>
             </Identity>
             <Feature ID="1" FeatureTypeID="9"><FeatureVersion ID="1"><VersionDetail DetailTypeID="1432">Tehran, Iran</VersionDetail></FeatureVersion></Feature>
             <Feature ID="2" FeatureTypeID="10"><FeatureVersion ID="2"><VersionLocation LocationID="500"/></FeatureVersion></Feature>
             <Feature ID="3" FeatureTypeID="10"><FeatureVersion ID="3"><VersionLocation LocationID="501"/></FeatureVersion></Feature>
             <Feature ID="4" FeatureTypeID="224"><FeatureVersion ID="4"><VersionDetail DetailTypeID="1431" DetailReferenceID="80"/></FeatureVersion></Feature>
             <Feature ID="5" FeatureTypeID="25"><FeatureVersion ID="5"><VersionLocation LocationID="500"/></FeatureVersion></Feature>
             <Feature ID="6" FeatureTypeID="26"><FeatureVersion ID="6"><Comment>until 1978</Comment><VersionDetail>President</VersionDetail></FeatureVersion></Feature>
             <Feature ID="7" FeatureTypeID="8"><FeatureVersion ID="7"><DatePeriod CalendarTypeID="1">%s</DatePeriod></FeatureVersion></Feature>
            </Profile></DistinctParty>
            """.formatted(day("1971", "3", "4"));

    private static final String ENTRIES = """
            <ProfileRelationship ID="1" From-ProfileID="42" To-ProfileID="43" RelationTypeID="15" Former="true"/>
            <SanctionsEntry ID="9" ProfileID="42" ListID="1550">
             <EntryEvent ID="9" EntryEventTypeID="1" LegalBasisID="5"><Comment/><Date CalendarTypeID="1"><Year>1979</Year><Month>10</Month><Day>12</Day></Date></EntryEvent>
             <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>GALAXY</Comment></SanctionsMeasure>
             <SanctionsMeasure ID="2" SanctionsTypeID="2"><Comment/></SanctionsMeasure>
            </SanctionsEntry>
            """;

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void aPersonIsReadWithAllThatTheListSays() throws IOException {
        Subject person =
                subjects(VALUES + DOCUMENT + PERSON + ENTRIES + "</Sanctions>").getFirst();

        assertThat(person.id()).isEqualTo("42");
        assertThat(person.kind()).isEqualTo(Subject.Kind.PERSON);
        assertThat(Gathered.names(person)).containsExactly("BEEBLEBROX, Zaphod", "زافود", "~Zaf");
        assertThat(person.statements(Statement.Named.class).getFirst().parts())
                .extracting(Statement.NamePart::part)
                .containsExactly(Part.SURNAME, Part.GIVEN);
        assertThat(Gathered.births(person)).containsExactly("1971-03-04");
        assertThat(Gathered.documents(person)).containsExactly("Passport D0000118 IRN");
        assertThat(person.statements(Statement.Holds.class).getFirst().details())
                .isEqualTo("Issue Date 2001-5-6");
        assertThat(Gathered.nationalities(person)).containsExactly("IRN", "?Betelgeuse");
        assertThat(person.statements(Statement.OfSex.class)).hasSize(1);
        assertThat(person.statements(Statement.At.class))
                .extracting(Statement.At::text)
                .containsExactly("Tehran, Iran", "Tehran, Iran");
        assertThat(person.statements(Statement.Under.class))
                .extracting(Statement.Under::programme)
                .containsExactly("GALAXY");
        assertThat(person.statements(Statement.Remark.class))
                .extracting(Statement.Remark::text)
                .containsExactly(
                        "Title: President",
                        "Title: until 1978",
                        "comment: Two heads",
                        "relationship: formerly Associate Of 43 ",
                        "measure: Block",
                        "legal basis: Galactic Order 42, 1979-10-12");
        assertThat(problems())
                .containsExactly(
                        "a name said to be in the script Arab is written in LATIN: Zaf",
                        "nationality is no State that is known, kept as text: Betelgeuse");
    }

    @Test
    void documentsMayComeAfterTheParties() throws IOException {
        Subject person = subjects(VALUES + PERSON + DOCUMENT + "</Sanctions>").getFirst();

        assertThat(Gathered.documents(person)).containsExactly("Passport D0000118 IRN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1962-1-1 1962-1-1 1962-12-31 1962-12-31|false|1962|",
                "1962-3-1 1962-3-1 1962-3-31 1962-3-31|false|1962-03|",
                "1962-1-1 1962-1-1 1962-12-31 1962-12-31|true|~1960..1964|",
                "1962-1-1 1962-1-1 1965-12-31 1965-12-31|false|1962..1965|",
                "1962-5-3 1962-5-3 1965-2-1 1965-2-1|false|1962..1965|date of birth: 1962-5-3 to 1965-2-1",
                "1962-5-3 1962-5-3 1962-6-1 1962-6-1|false|1962|date of birth: 1962-5-3 to 1962-6-1",
            })
    void datesKeepTheirPrecision(String days, String approximate, String expected, String remark) throws IOException {
        Subject person = born(period(days.split(" ", -1), approximate));

        assertThat(Gathered.births(person)).containsExactly(expected);
        assertThat(person.statements(Statement.Remark.class))
                .extracting(Statement.Remark::text)
                .isEqualTo(remark == null ? List.of() : List.of(remark));
    }

    @ParameterizedTest
    @CsvSource({
        "1962-2-30 1962-2-30 1962-2-30 1962-2-30, 1",
        "1965-1-1 1965-1-1 1962-1-1 1962-1-1, 1",
        "1800-1-1 1800-1-1 1962-1-1 1962-1-1, 1",
        "1962-1-1 1962-1-1 1962-1-1 1962-1-1, 2",
        "99999999999-1-1 1962-1-1 1962-1-1 1962-1-1, 1",
    })
    void aDateThatIsNoneIsKeptAsARemarkAndSaidSo(String days, String calendar) throws IOException {
        Subject person = born(period(days.split(" ", -1), "false")
                .replace("<DatePeriod>", "<DatePeriod CalendarTypeID='" + calendar + "'>"));

        assertThat(Gathered.births(person)).isEmpty();
        assertThat(person.statements(Statement.Remark.class)).hasSize(1);
        assertThat(problems()).singleElement().asString().startsWith("date of birth not understood");
    }

    @Test
    void whatIsWrongInOnePartyLeavesTheOthersAsTheyAre() throws IOException {
        List<Subject> subjects = subjects(VALUES + """
                <DistinctParty FixedRef="1"/>
                <DistinctParty><Profile PartySubTypeID="4"/></DistinctParty>
                <DistinctParty FixedRef="2"><Profile ID="2" PartySubTypeID="99"><Identity><Alias><DocumentedName/></Alias></Identity>
                 <Feature FeatureTypeID="98"><FeatureVersion><VersionDetail>odd</VersionDetail></FeatureVersion></Feature>
                 <Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="97"/></FeatureVersion></Feature></Profile></DistinctParty>
                <IDRegDocument ID="1" IdentityID="96"><IDRegistrationNo>X1</IDRegistrationNo></IDRegDocument>
                <SanctionsEntry ProfileID="95"><SanctionsMeasure SanctionsTypeID="1"><Comment>LOST</Comment></SanctionsMeasure></SanctionsEntry>
                <SanctionsEntry/>
                """ + PERSON + "</Sanctions>");

        assertThat(subjects).extracting(Subject::id).containsExactly("2", "42");
        assertThat(subjects.getFirst().kind()).isEqualTo(Subject.Kind.PERSON);
        assertThat(String.join("\n", problems()))
                .contains(
                        "a party without a profile is dropped: 1",
                        "a record without an id is dropped",
                        "a name without words",
                        "a subject without a name: 2",
                        "nobody says what it is, taken as a person: 2",
                        "does not explain, kept as number: 98",
                        "a location that the list does not have: 97",
                        "a document of a party that the list does not have, dropped",
                        "about a subject that no list has, dropped: 95",
                        "does not say of whom it speaks");
    }

    @Test
    void companiesAndShipsAreNoPersons() throws IOException {
        List<Subject> subjects = subjects(VALUES + named("1", "3") + named("2", "1") + "</Sanctions>");

        assertThat(subjects).extracting(Subject::kind).containsExactly(Subject.Kind.ORGANIZATION, Subject.Kind.CRAFT);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsHeldUntilItsPartyComesHasABound() throws IOException {
        long held = 64 + 4 + 64 + 8;
        String list = "<Sanctions><ReferenceValueSets><A><B ID='1'>1234</B></A></ReferenceValueSets>"
                + "<IDRegDocument IdentityID='1'><IDRegistrationNo>12345678</IDRegistrationNo></IDRegDocument></Sanctions>";
        new OfacAdvancedReader("list", new Gathered(), held).read(stream(list));
        assertThatThrownBy(() -> new OfacAdvancedReader("list", new Gathered(), held - 1).read(stream(list)))
                .isInstanceOf(ListRefusedException.class)
                .hasMessageContaining("more than " + (held - 1));
    }

    private static String named(String id, String subtype) {
        return "<DistinctParty FixedRef='" + id + "'><Profile ID='" + id + "' PartySubTypeID='" + subtype
                + "'><Identity ID='" + id
                + "'><Alias><DocumentedName><DocumentedNamePart><NamePartValue>ORG</NamePartValue></DocumentedNamePart>"
                + "</DocumentedName></Alias></Identity></Profile></DistinctParty>";
    }

    private Subject born(String period) throws IOException {
        String feature =
                "<Feature FeatureTypeID='8'><FeatureVersion>" + period + "</FeatureVersion></Feature></Profile>";
        return subjects(VALUES + named("1", "4").replace("</Profile>", feature) + "</Sanctions>")
                .getFirst();
    }

    private static String period(String[] days, String approximate) {
        return "<DatePeriod><Start Approximate='" + approximate + "'>" + point("From", days[0]) + point("To", days[1])
                + "</Start><End>" + point("From", days[2]) + point("To", days[3]) + "</End></DatePeriod>";
    }

    private static String day(String year, String month, String day) {
        String text = year + "-" + month + "-" + day;
        return "<Start>" + point("From", text) + point("To", text) + "</Start><End>" + point("From", text)
                + point("To", text) + "</End>";
    }

    private static String point(String name, String day) {
        String[] parts = day.split("-", -1);
        return "<%s><Year>%s</Year><Month>%s</Month><Day>%s</Day></%s>"
                .formatted(name, parts[0], parts[1], parts[2], name);
    }

    private List<String> problems() {
        return diagnostics.stream().map(Diagnostic::problem).toList();
    }

    private List<Subject> subjects(String content) throws IOException {
        WatchlistCollection collection = new WatchlistCollection(diagnostics::add);
        ListFormat format = collection.read(
                "list", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), ColumnMapping.usual());
        assertThat(format).isEqualTo(ListFormat.OFAC_ADVANCED_XML);
        return collection.subjects();
    }

    private static MeteredStream stream(String text) {
        return new MeteredStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
