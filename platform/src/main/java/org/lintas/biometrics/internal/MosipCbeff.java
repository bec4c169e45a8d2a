package org.lintas.biometrics.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads CBEFF XML (ISO/IEC 19785-3, OASIS patron format) as MOSIP writes it: records with their type, their part of the body and their
 * data. Document types and entities are not read at all.
 */
final class MosipCbeff {

    /** Most records: ten fingers, a face, two irises, and room for exceptions. A choice of ours. */
    static final int RECORDS_MAX = 64;

    /** Deepest nesting; the format needs 5. A choice of ours. */
    static final int DEPTH_MAX = 16;

    /** Most elements, so that a small document does not keep the reader busy. A choice of ours. */
    static final int ELEMENTS_MAX = 10_000;

    private static final XMLInputFactory FACTORY = factory();

    private final Deque<String> path = new ArrayDeque<>();
    private final List<Item> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> record = new HashMap<>();
    private int elements;

    private MosipCbeff() {}

    /**
     * One record.
     *
     * @param type {@code Finger}, {@code Face} or another
     * @param subtype words such as {@code Left IndexFinger}; empty where there is none
     * @param data Base64, not yet decoded
     */
    record Item(String type, String subtype, String data) {}

    /** The records that have data, in their order. */
    static List<Item> read(byte[] xml) throws MosipFailure.Ended {
        var cbeff = new MosipCbeff();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                cbeff.take(reader, reader.next());
            }
            return List.copyOf(cbeff.items);
        } catch (XMLStreamException broken) {
            throw MosipFailure.CBEFF.because("no XML: " + broken.getMessage());
        }
    }

    private void take(XMLStreamReader reader, int event) throws MosipFailure.Ended {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw MosipFailure.CBEFF.because("document types and entities are not read");
            default -> {
                // Comments and the like say nothing.
            }
        }
    }

    private void begin(String name) throws MosipFailure.Ended {
        if (path.isEmpty() && !name.equals("BIR")) {
            throw MosipFailure.CBEFF.because("the document is no BIR");
        }
        path.push(name);
        elements++;
        if (path.size() > DEPTH_MAX || elements > ELEMENTS_MAX) {
            throw MosipFailure.CBEFF.because("too deep or too many elements");
        }
        if (name.equals("BIR")) {
            record = new HashMap<>();
        }
        text.setLength(0);
    }

    private void end(String name) throws MosipFailure.Ended {
        path.pop();
        boolean described = "BDBInfo".equals(path.peek());
        if (name.equals("BDB") || (described && (name.equals("Type") || name.equals("Subtype")))) {
            record.put(name, text.toString().strip());
        }
        if (name.equals("BIR")) {
            add(record);
            record = new HashMap<>();
        }
        text.setLength(0);
    }

    private void add(Map<String, String> ended) throws MosipFailure.Ended {
        String data = ended.getOrDefault("BDB", "");
        if (data.isEmpty()) {
            return;
        }
        if (items.size() >= RECORDS_MAX) {
            throw MosipFailure.CBEFF.because("more than %d records".formatted(RECORDS_MAX));
        }
        items.add(new Item(ended.getOrDefault("Type", ""), ended.getOrDefault("Subtype", ""), data));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
