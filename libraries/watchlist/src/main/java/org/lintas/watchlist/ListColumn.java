package org.lintas.watchlist;

import java.util.Locale;
import java.util.Optional;

/** What a column of a list in CSV says. */
public enum ListColumn {
    /** Tells subjects apart; rows with the same one are about the same subject. */
    ID("id subject subjectid reference referencenumber recordid entitylogicalid groupid uniqueid"),
    /** A whole name. */
    NAME("name fullname wholename namealiaswholename primaryname"),
    /** Family name. */
    SURNAME("surname lastname familyname primaryidentifier namealiaslastname name6"),
    /** Given names; there may be several such columns. */
    GIVEN_NAMES(
            "givennames givenname firstname firstnames forename forenames middlename secondaryidentifier namealiasfirstname"
                    + " namealiasmiddlename name1 name2 name3 name4 name5"),
    /** Further whole names, with a semicolon or bar between. */
    ALIAS("alias aliases aka otherNames namenonlatinscript nativename nameoriginalscript"),
    /** Doubtful names and nicknames. */
    WEAK_ALIAS("weakalias weakaliases nickname nicknames"),
    /** How good the row's names are: low or weak makes them weak. */
    QUALITY("quality aliasquality namequality"),
    /** Date of birth. */
    DATE_OF_BIRTH("dateofbirth dob birthdate birthdatebirthdate yearofbirth"),
    /** Nationality. */
    NATIONALITY("nationality nationalities citizenship citizenshipcountryiso2code country"),
    /** Sex. */
    SEX("sex gender namealiasgender"),
    /** Number of a document; there may be several such columns. */
    DOCUMENT_NUMBER(
            "documentnumber passportnumber passport idnumber nationalid nationalidentificationnumber identificationnumber"),
    /** Kind of the document. */
    DOCUMENT_TYPE("documenttype identificationtypedescription identificationtypecode"),
    /** Who issued the document. */
    DOCUMENT_ISSUER("documentissuer issuer issuingstate issuingcountry identificationcountryiso2code"),
    /** Place of birth. */
    PLACE_OF_BIRTH("placeofbirth birthplace pob townofbirth birthdateplace birthdatecity countryofbirth"),
    /** Programme, regime or category. */
    PROGRAMME("programme program category regime entityregulationprogramme"),
    /** Person or not. */
    KIND("kind type subjecttype entitysubjecttype grouptype entitytype");

    private final String headers;

    ListColumn(String headers) {
        this.headers = " " + headers.toLowerCase(Locale.ROOT) + " ";
    }

    /** What a header stands for, by its letters and digits alone. */
    static Optional<ListColumn> of(String header) {
        String key = ColumnMapping.key(header);
        for (ListColumn column : values()) {
            if (!key.isEmpty() && column.headers.contains(" " + key + " ")) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
