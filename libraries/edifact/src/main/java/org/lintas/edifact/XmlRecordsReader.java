package org.lintas.edifact;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads PNRGOV in XML (IATA_PNRGOV_NotifRQ), each PNR apart. Document types are not read and nothing outside the input is ever opened. A fault in the XML ends the
 * reading; the records before it stand.
 */
final class XmlRecordsReader {

    /** Most elements of an input; a push of 1,000 PNRs has some 200,000. */
    static final int ELEMENTS_MAX = 4_000_000;

    /** Most elements inside each other; messages have some 10. */
    static final int DEPTH_MAX = 64;

    private static final String ROOT = "IATA_PNRGOV_Notif";

    private final WrittenText text;
    private final LocalDate today;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<PassengerNameRecords.PassengerNameRecord> records = new ArrayList<>();
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private Optional<String> sender = Optional.empty();
    private Flight flight = Flight.UNKNOWN;
    private int elements;
    /** Behind the tag that was read last. */
    private int cursor;

    private boolean partial;

    private XmlRecordsReader(byte[] bytes, LocalDate today) {
        this.text = WrittenText.of(bytes);
        this.today = today;
    }

    static Message read(byte[] bytes, LocalDate today) throws EdifactRefusedException {
        if (bytes.length > Tokenizer.BYTES_MAX) {
            throw new EdifactRefusedException("longer than " + Tokenizer.BYTES_MAX + " bytes");
        }
        XmlRecordsReader reader = new XmlRecordsReader(bytes, today);
        try {
            reader.run();
        } catch (XMLStreamException fault) {
            int at = fault.getLocation() == null ? 0 : fault.getLocation().getCharacterOffset();
            reader.note(Severity.ERROR, "xml-unreadable", reader.place(at), "the XML cannot be read from here on");
        }
        return reader.message();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private void run() throws XMLStreamException, EdifactRefusedException {
        String plain = text.characters;
        int from = plain.indexOf('<');
        XMLStreamReader events = factory().createXMLStreamReader(new StringReader(plain.substring(from)));
        try {
            while (events.hasNext()) {
                int end = from + events.getLocation().getCharacterOffset();
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(events);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(events.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        note(Severity.WARNING, "xml-declaration", place(end), "a document type or entity is not read");
                    default -> {
                        // Comments, blanks and instructions say nothing.
                    }
                }
            }
        } finally {
            events.close();
        }
    }

    private void begin(XMLStreamReader events) throws EdifactRefusedException {
        if (elements == ELEMENTS_MAX) {
            throw new EdifactRefusedException("more than " + ELEMENTS_MAX + " elements");
        }
        if (open.size() == DEPTH_MAX) {
            throw new EdifactRefusedException("more than " + DEPTH_MAX + " elements inside each other");
        }
        String prefix = events.getPrefix() == null || events.getPrefix().isEmpty() ? "" : events.getPrefix() + ":";
        int start = Math.max(cursor, text.characters.indexOf("<" + prefix + events.getLocalName(), cursor));
        cursor = text.tagEnd(start);
        XmlElement element = new XmlElement(events.getLocalName(), elements++, start, cursor);
        for (int at = 0; at < events.getAttributeCount(); at++) {
            element.attributes.put(events.getAttributeLocalName(at), events.getAttributeValue(at));
        }
        if (open.isEmpty()) {
            root = Optional.of(element);
        } else if (!passedThrough(open.getLast().name)) {
            open.getLast().children.add(element);
        }
        open.addLast(element);
    }

    /** Of these what is in them is read when it ends, and not kept. */
    private static boolean passedThrough(String name) {
        return name.startsWith(ROOT) || name.equals("PNRs");
    }

    private void characters(String more) {
        if (!open.isEmpty()) {
            open.getLast().text.append(more);
        }
    }

    private void end() {
        XmlElement element = open.removeLast();
        if (open.isEmpty() || !passedThrough(open.getLast().name)) {
            return;
        }
        switch (element.name) {
            case "Originator" -> sender = element.said("AirlineCode", "SystemCode");
            case "FlightLeg" -> flight = XmlRecord.flight(element);
            case "PNR" -> records.add(new XmlRecord(this, element, flight, today).read());
            case "PNRs" -> {
                // Its records are read.
            }
            default -> info(element, "segment-unread", "element " + element.name + " is not read");
        }
    }

    void info(XmlElement at, String code, String words) {
        note(Severity.INFO, code, span(at), words);
    }

    void warn(XmlElement at, String code, String words) {
        note(Severity.WARNING, code, span(at), words);
    }

    void error(XmlElement at, String code, String words) {
        note(Severity.ERROR, code, span(at), words);
    }

    private Diagnostic.Span span(XmlElement at) {
        int offset = text.offset(at.start);
        return new Diagnostic.Span(at.index, offset, text.offset(at.end) - offset);
    }

    private Diagnostic.Span place(int character) {
        return new Diagnostic.Span(elements, text.offset(character), 0);
    }

    private void note(Severity severity, String code, Diagnostic.Span span, String words) {
        partial |= severity == Severity.ERROR;
        if (diagnostics.size() < Frame.DIAGNOSTICS_MAX) {
            diagnostics.add(new Diagnostic(severity, code, span, words));
        }
    }

    private Message message() {
        String name = root.map(element -> element.name).orElse("");
        MessageHeader header = new MessageHeader(
                name.startsWith(ROOT) ? "PNRGOV" : name,
                root.flatMap(element -> element.said("Version")),
                root.flatMap(element -> element.said("TransactionIdentifier", "EchoToken")),
                sender,
                OptionalInt.empty(),
                Optional.empty());
        if (!name.startsWith(ROOT)) {
            root.ifPresent(element -> error(element, "message-unread", "XML of this kind is not read"));
            return new OtherMessage(header, Verdict.REJECTED, diagnostics, List.of());
        }
        boolean usable = !records.isEmpty() || flight.number().isPresent();
        Verdict verdict = partial ? Verdict.PARTIAL : Verdict.ACCEPTED;
        return new PassengerNameRecords(
                header, usable ? verdict : Verdict.REJECTED, diagnostics, "full", flight, records);
    }
}
