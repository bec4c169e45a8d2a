package org.lintas.watchlist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of a record, with what is in it.
 *
 * @param name without prefix
 * @param attributes by their names without prefix
 * @param text its own text, stripped, with single spaces
 * @param children in order
 * @param line where it begins
 */
record XmlElement(String name, Map<String, String> attributes, String text, List<XmlElement> children, long line) {

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Value of an attribute, stripped; empty if there is none. */
    String attribute(String of) {
        return attributes.getOrDefault(of, "").strip();
    }

    /** Children of a name. */
    Stream<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child));
    }

    /** Text of the first child of a name; empty if there is none or it has none. */
    String text(String child) {
        return all(child).map(XmlElement::text).findFirst().orElse("");
    }

    /** Texts of the children of a name that have one. */
    List<String> texts(String child) {
        return all(child).map(XmlElement::text).filter(text -> !text.isEmpty()).toList();
    }
}
