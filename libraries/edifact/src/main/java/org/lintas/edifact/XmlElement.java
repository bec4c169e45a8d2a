package org.lintas.edifact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of an XML message with all that is in it; names are without their namespace. */
final class XmlElement {

    final String name;
    final int index;
    final int start;
    final int end;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlElement> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    /**
     * @param index of the element in its input, from 0
     * @param start of its tag, in characters
     * @param end behind its tag
     */
    XmlElement(String name, int index, int start, int end) {
        this.name = name;
        this.index = index;
        this.start = start;
        this.end = end;
    }

    /** The first attribute of these names that says something, else the text of the child of such a name. */
    Optional<String> said(String... names) {
        for (String each : names) {
            String value = attributes.getOrDefault(each, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
            Optional<String> inside = child(each).flatMap(XmlElement::words);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    Optional<XmlElement> child(String childName) {
        for (XmlElement each : children) {
            if (each.name.equals(childName)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** All elements of this name in it, at any depth, in the order of the input. */
    List<XmlElement> all(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<XmlElement> found) {
        for (XmlElement each : children) {
            if (each.name.equals(wanted)) {
                found.add(each);
            }
            each.collect(wanted, found);
        }
    }

    /** Its text without blanks around. */
    Optional<String> words() {
        String plain = text.toString().strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    /** The values of its attributes, its text and those of what is in it, with a blank between. */
    String everything() {
        StringBuilder words = new StringBuilder();
        gather(words);
        return words.toString();
    }

    private void gather(StringBuilder words) {
        attributes.values().forEach(value -> add(words, value));
        add(words, text.toString());
        children.forEach(child -> child.gather(words));
    }

    private static void add(StringBuilder words, String value) {
        String plain = value.strip();
        words.append(words.isEmpty() || plain.isEmpty() ? "" : " ").append(plain);
    }
}
