package org.lintas.watchlist;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small made lists of each format, three persons each, whose parts are changed. */
final class MutatedListSeeds {

    private static final int PERSONS = 3;

    private MutatedListSeeds() {}

    static String of(String format) {
        return switch (format) {
            case "united-nations.xml" ->
                "<?xml version='1.0'?>\n<CONSOLIDATED_LIST dateGenerated='2026-02-27'><INDIVIDUALS>\n" + each("""
                        <INDIVIDUAL><DATAID>%1$d</DATAID><FIRST_NAME>Anna</FIRST_NAME><SECOND_NAME>Name%1$d</SECOND_NAME>
                        <UN_LIST_TYPE>Made</UN_LIST_TYPE><REFERENCE_NUMBER>Q%1$d</REFERENCE_NUMBER><NATIONALITY><VALUE>Utopia</VALUE></NATIONALITY>
                        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Anne N.</ALIAS_NAME></INDIVIDUAL_ALIAS>
                        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1964</TO_YEAR>
                        </INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A%1$d</NUMBER>
                        </INDIVIDUAL_DOCUMENT></INDIVIDUAL>
                        """)
                        + "</INDIVIDUALS></CONSOLIDATED_LIST>\n";
            case "advanced.xml" -> advanced();
            case "sdn.csv" ->
                each(
                        "%1$d,\"NAME%1$d, Anna\",\"individual\",\"MADE] [OTHER\",,,,,,,,\"DOB 17 Dec 1984; alt. DOB 1985; Passport A%1$d (Utopia); a.k.a. 'X'.\"\n");
            case "alt.csv" -> each("%1$d,%1$d,\"aka\",\"NAME%1$d, Anne\",-0- \n");
            case "add.csv" -> each("%1$d,%1$d,\"Street 1\",\"City\",\"Country\",-0- \n");
            case "entities.json" ->
                each(
                        "{\"id\":\"p%1$d\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Anna Name%1$d\"],\"birthDate\":[\"1970-02-03\"],\"nationality\":[\"ut\"],\"alias\":[\"A\"]}}\n");
            case "list.csv" ->
                "id;surname;givenNames;dateOfBirth;nationality\n" + each("%1$d;Name%1$d;Anna;1970-01-02;UTO\n");
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String advanced() {
        return "<Sanctions><ReferenceValueSets><FeatureTypeValues><FeatureType ID='8'>Birthdate</FeatureType></FeatureTypeValues>"
                + "</ReferenceValueSets><Locations><Location ID='1'><LocationCountry CountryID='2'/></Location></Locations><DistinctParties>\n"
                + each("""
                        <DistinctParty FixedRef='%1$d'><Profile ID='%1$d' PartySubTypeID='4'><Identity ID='%1$d' Primary='true'>
                        <Alias Primary='true' LowQuality='false'><DocumentedName><DocumentedNamePart><NamePartValue ScriptID='215'>Name%1$d
                        </NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue ScriptID='215'>Anna</NamePartValue>
                        </DocumentedNamePart></DocumentedName></Alias></Identity><Feature FeatureTypeID='8'><FeatureVersion><DatePeriod><Start><From>
                        <Year>1970</Year><Month>1</Month><Day>2</Day></From></Start></DatePeriod></FeatureVersion></Feature></Profile></DistinctParty>
                        """)
                + "</DistinctParties><SanctionsEntries>"
                + each(
                        "<SanctionsEntry ID='%1$d' ProfileID='%1$d' ListID='1550'><SanctionsMeasure/></SanctionsEntry>\n")
                + "</SanctionsEntries></Sanctions>\n";
    }

    private static String each(String template) {
        return IntStream.rangeClosed(1, PERSONS).mapToObj(template::formatted).collect(Collectors.joining());
    }
}
