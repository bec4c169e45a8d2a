package org.lintas.watchlist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The records of a list in XML, one after the other: never more than one in memory. No document type, no entities of its own. */
final class XmlRecords {

    /** Most levels of elements. */
    static final int DEPTH_MAX = 32;

    /** Most elements of a record; the longest of public lists have some 1,000. */
    static final int ELEMENTS_MAX = 20_000;

    /** Most characters of an element's own text; the longest comment of the United Nations has some 3,000. */
    static final int TEXT_MAX = 1 << 18;

    private final String list;
    private final MeteredStream stream;
    private final XMLStreamReader reader;
    private final Set<String> records;
    private int depth;
    private int elements;

    /** Reads elements of these names. */
    XmlRecords(String list, MeteredStream stream, Set<String> records) throws IOException {
        this.list = list;
        this.stream = stream;
        this.records = Set.copyOf(records);
        try {
            this.reader = factory().createXMLStreamReader(stream);
        } catch (XMLStreamException broken) {
            throw refused(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next record; empty at the end of the document. */
    Optional<XmlElement> next() throws IOException {
        try {
            while (reader.hasNext()) {
                if (step() == XMLStreamConstants.START_ELEMENT && records.contains(reader.getLocalName())) {
                    elements = 0;
                    return Optional.of(element());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            throw refused(broken);
        }
    }

    private XmlElement element() throws XMLStreamException, IOException {
        String name = reader.getLocalName();
        long line = reader.getLocation().getLineNumber();
        Map<String, String> attributes = attributes();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        if (++elements > ELEMENTS_MAX) {
            throw refused("a record of more than " + ELEMENTS_MAX + " elements");
        }
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (text.length() + reader.getTextLength() > TEXT_MAX) {
                    throw refused("a text of more than " + TEXT_MAX + " characters");
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return new XmlElement(name, attributes, Texts.tidy(text.toString()), children, line);
    }

    /** Those of the element that begins; how many there may be is bounded by the parser, how long by the stream. */
    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < count; at++) {
            attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        return attributes;
    }

    private int step() throws XMLStreamException, IOException {
        int event = reader.next();
        stream.progress();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw refused("a document type, which no list has");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("an entity that nobody defined");
            default -> {}
        }
        if (depth > DEPTH_MAX) {
            throw refused("more than " + DEPTH_MAX + " levels of elements");
        }
        return event;
    }

    private ListRefusedException refused(String problem) {
        return new ListRefusedException(new Origin(list, reader.getLocation().getLineNumber()) + ": " + problem);
    }

    /** What the stream refused comes wrapped. */
    private ListRefusedException refused(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ListRefusedException refused) {
                return refused;
            }
        }
        if (broken.getNestedException() instanceof ListRefusedException refused) {
            return refused;
        }
        long line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
        return new ListRefusedException(new Origin(list, line) + ": not well-formed XML", broken);
    }
}
