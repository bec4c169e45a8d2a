package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitedNationsReaderTests {

    @Test
    void aPersonIsReadWithAllThatTheListSays() throws IOException {
        Gathered gathered = Gathered.of("""
                <?xml version="1.0" encoding="UTF-8"?>
                <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>
                  <DATAID>42</DATAID><FIRST_NAME>ZAPHOD</FIRST_NAME><SECOND_NAME>BEEBLEBROX</SECOND_NAME>
                  <UN_LIST_TYPE>Galaxy</UN_LIST_TYPE><REFERENCE_NUMBER>GXi.001</REFERENCE_NUMBER>
                  <NAME_ORIGINAL_SCRIPT>زافود</NAME_ORIGINAL_SCRIPT><GENDER>Male</GENDER>
                  <NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE><VALUE>Betelgeuse</VALUE></NATIONALITY>
                  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Zafod Biblbroks; Z. Bieblebrox</ALIAS_NAME>
                    <DATE_OF_BIRTH>1970-02-05</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
                  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Two Heads (两头)</ALIAS_NAME></INDIVIDUAL_ALIAS>
                  <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-04</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1972</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1973</FROM_YEAR><TO_YEAR>1974</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
                  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>D0000118</NUMBER>
                    <ISSUING_COUNTRY>Central African Republic</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
                  <INDIVIDUAL_DOCUMENT/><COMMENTS1>President
                    of the galaxy</COMMENTS1><SORT_KEY/>
                </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>43</DATAID><FIRST_NAME>SIRIUS CORP.</FIRST_NAME>
                </ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """);

        Subject person = gathered.subjects.getFirst();
        assertThat(person.id()).isEqualTo("42");
        assertThat(person.reference()).isEqualTo("GXi.001");
        assertThat(Gathered.names(person))
                .containsExactly(
                        "ZAPHOD BEEBLEBROX", "زافود", "Zafod Biblbroks", "Z. Bieblebrox", "~Two Heads (两头)", "~两头");
        assertThat(Gathered.births(person))
                .containsExactly("1970-02-05", "1971-03-04", "~1970..1974", "1973..1974", "1973-11");
        assertThat(Gathered.documents(person)).containsExactly("Passport D0000118 CAF");
        assertThat(Gathered.nationalities(person)).containsExactly("IRN", "?Betelgeuse");
        assertThat(person.statements(Statement.OfSex.class)).hasSize(1);
        assertThat(person.statements(Statement.Remark.class))
                .extracting(Statement.Remark::text)
                .containsExactly("COMMENTS1: President of the galaxy");
        assertThat(person.statements(Statement.Named.class).get(1).script()).isEqualTo(Character.UnicodeScript.ARABIC);
        assertThat(gathered.diagnostics)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.problem()).contains("Betelgeuse"));
        assertThat(gathered.subjects.get(1).kind()).isEqualTo(Subject.Kind.ORGANIZATION);
    }

    @Test
    void aStoryInAnAliasIsNoPartOfTheName() throws IOException {
        Gathered gathered = Gathered.of("""
                <CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><INDIVIDUAL_ALIAS>
                <ALIAS_NAME>Trillian Astra, born 1 Jan. 1953 (Earth passport no.03825239)</ALIAS_NAME>
                </INDIVIDUAL_ALIAS></INDIVIDUAL></CONSOLIDATED_LIST>
                """);

        assertThat(Gathered.names(gathered.subjects.getFirst())).containsExactly("A", "Trillian Astra");
        assertThat(gathered.subjects.getFirst().statements(Statement.Remark.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><CONSOLIDATED_LIST>&e;</CONSOLIDATED_LIST>",
                "<CONSOLIDATED_LIST><INDIVIDUAL>&none;</INDIVIDUAL></CONSOLIDATED_LIST>",
                "<CONSOLIDATED_LIST><INDIVIDUAL>",
                "<html/>",
                ""
            })
    void whatIsNoListIsRefused(String content) {
        assertThatThrownBy(() -> Gathered.of(content))
                .isInstanceOf(ListRefusedException.class)
                .hasMessageStartingWith("list");
    }
}
