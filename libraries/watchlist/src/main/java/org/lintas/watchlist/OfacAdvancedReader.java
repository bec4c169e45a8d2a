package org.lintas.watchlist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists of OFAC in its advanced XML, sdn_advanced.xml and cons_advanced.xml: values that numbers stand for, locations, documents, parties and what
 * they are listed under, in this order or with documents after the parties. Each record is read by itself: what is wrong in one becomes a
 * diagnostic and leaves the others as they are. Structure from memory and from descriptions of others; no published file was at hand.
 */
final class OfacAdvancedReader {

    /** The document's element. */
    static final String ROOT = "Sanctions";

    private static final Set<String> RECORDS = Set.of(
            "ReferenceValueSets",
            "Location",
            "IDRegDocument",
            "DistinctParty",
            "ProfileRelationship",
            "SanctionsEntry");

    private final String list;
    private final ListReception reception;
    private final OfacReferences references;
    private final OfacParties parties;
    private final Map<String, List<Statement>> documents = new LinkedHashMap<>();
    private final Map<String, String> profiles = new HashMap<>();

    OfacAdvancedReader(String list, ListReception reception) {
        this(list, reception, OfacReferences.CHARACTERS_MAX);
    }

    OfacAdvancedReader(String list, ListReception reception, long charactersMax) {
        this.list = list;
        this.reception = reception;
        this.references = new OfacReferences(list, reception::diagnostic, charactersMax);
        this.parties = new OfacParties(references);
    }

    void read(MeteredStream stream) throws IOException {
        XmlRecords records = new XmlRecords(list, stream, RECORDS);
        for (Optional<XmlElement> record = records.next(); record.isPresent(); record = records.next()) {
            record(record.get());
        }
        documents
                .values()
                .forEach(of -> of.forEach(document -> reception.diagnostic(new Diagnostic(
                        document.origin(),
                        "a document of a party that the list does not have, dropped: " + document))));
    }

    private void record(XmlElement record) throws ListRefusedException {
        switch (record.name()) {
            case "ReferenceValueSets" -> references.addValues(record);
            case "Location" -> references.addLocation(record);
            case "IDRegDocument" -> document(record);
            case "DistinctParty" -> party(record);
            case "ProfileRelationship" -> relationship(record);
            default -> entry(record);
        }
    }

    private SubjectDraft draft(XmlElement record) {
        return new SubjectDraft(new Origin(list, record.line()), reception::diagnostic);
    }

    private void document(XmlElement document) throws ListRefusedException {
        SubjectDraft draft = draft(document);
        String type = value("IDRegDocType", document, "IDRegDocTypeID");
        String issuer = value("Country", document, "IssuedBy-CountryID");
        String details = details(document, issuer);
        String number = document.text("IDRegistrationNo");
        if (number.isEmpty()) {
            draft.notUnderstood("document without a number", type + " " + details);
        } else {
            draft.document(type, number, issuer, details);
        }
        String identity = document.attribute("IdentityID");
        String profile = profiles.get(identity);
        if (profile != null) {
            draft.statements().forEach(statement -> reception.addition(profile, statement));
            return;
        }
        references.hold(type.length() + number.length() + details.length(), document.line());
        documents.computeIfAbsent(identity, _ -> new ArrayList<>()).addAll(draft.statements());
    }

    /** What a document says beside kind, number and a State that issued it. */
    private String details(XmlElement document, String issuer) {
        String dates = document.all("DocumentDate")
                .map(date -> value("IDRegDocDateType", date, "IDRegDocDateTypeID") + " "
                        + date.all("DatePeriod").map(OfacPeriods::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
        String place = document.attribute("IssuedIn-LocationID").isEmpty()
                ? ""
                : references
                        .place(document.attribute("IssuedIn-LocationID"), document.line())
                        .map(OfacReferences.Place::text)
                        .orElse("");
        return Stream.of(
                        StateNames.find(issuer).isPresent() ? "" : issuer,
                        place,
                        document.text("IssuingAuthority"),
                        dates,
                        value("Validity", document, "ValidityID"),
                        document.text("Comment"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A party has a profile; were it several, each is a subject of its own. */
    private void party(XmlElement party) throws ListRefusedException {
        List<XmlElement> all = party.all("Profile").toList();
        if (all.isEmpty()) {
            draft(party).complain("a party without a profile is dropped: " + party.attribute("FixedRef"));
        }
        for (XmlElement profile : all) {
            SubjectDraft draft = draft(party);
            parties.read(profile, draft);
            draft.remark("comment", party.text("Comment"));
            String id = profile.attribute("ID").isEmpty() ? party.attribute("FixedRef") : profile.attribute("ID");
            for (XmlElement identity : profile.all("Identity").toList()) {
                List<Statement> held = documents.remove(identity.attribute("ID"));
                (held == null ? List.<Statement>of() : held).forEach(draft::add);
                references.hold(id.length(), identity.line());
                profiles.put(identity.attribute("ID"), id);
            }
            draft.deliver(parties.kind(profile, draft), id, "", reception);
        }
    }

    private void relationship(XmlElement relationship) {
        SubjectDraft draft = draft(relationship);
        String former = relationship.attribute("Former").equals("true") ? "formerly " : "";
        draft.remark(
                "relationship",
                former + value("RelationType", relationship, "RelationTypeID") + " "
                        + relationship.attribute("To-ProfileID") + " " + relationship.text("Comment"));
        addition(relationship.attribute("From-ProfileID"), draft);
    }

    /** What a profile is listed under: programmes and other measures, and by which act and when. */
    private void entry(XmlElement entry) {
        SubjectDraft draft = draft(entry);
        entry.all("SanctionsMeasure").forEach(measure -> measure(measure, draft));
        entry.all("EntryEvent").forEach(event -> {
            String date = event.all("Date").map(OfacPeriods::figures).collect(Collectors.joining(" "));
            draft.remark(
                    "legal basis",
                    Stream.of(value("LegalBasis", event, "LegalBasisID"), date, event.text("Comment"))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(", ")));
        });
        addition(entry.attribute("ProfileID"), draft);
    }

    private void measure(XmlElement measure, SubjectDraft draft) {
        String type = value("SanctionsType", measure, "SanctionsTypeID");
        if (type.equalsIgnoreCase("Program") && !measure.text("Comment").isEmpty()) {
            draft.programme(measure.text("Comment"));
        } else {
            draft.remark("measure", (type + " " + measure.text("Comment")).strip());
        }
    }

    private void addition(String profile, SubjectDraft draft) {
        if (profile.isEmpty()) {
            draft.complain("a record that does not say of whom it speaks is dropped");
        } else {
            draft.statements().forEach(statement -> reception.addition(profile, statement));
        }
    }

    private String value(String of, XmlElement element, String attribute) {
        return references.text(of, element.attribute(attribute), element.line());
    }
}
