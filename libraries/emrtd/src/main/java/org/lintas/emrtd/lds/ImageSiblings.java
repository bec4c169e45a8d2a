package org.lintas.emrtd.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Data objects of ISO/IEC 39794 side by side. Its blocks are found by what their values are, not by their depth: issuers wrap them
 * in one tag more or less, and the standard may put optional objects between.
 */
final class ImageSiblings {

    /** Longest number that is read, in bytes: image sizes have two, codes one. */
    private static final int NUMBER_BYTES_MAX = 3;

    /** No data objects at all. */
    static final ImageSiblings NONE = new ImageSiblings(TlvReader.empty(), List.of());

    private final TlvReader reader;
    private final List<Tlv> elements;

    private ImageSiblings(TlvReader reader, List<Tlv> elements) {
        this.reader = reader;
        this.elements = elements;
    }

    /** All that is left in a reader. */
    static ImageSiblings of(TlvReader reader) throws MalformedLdsException {
        List<Tlv> elements = new ArrayList<>();
        while (reader.hasNext()) {
            elements.add(reader.next());
        }
        return new ImageSiblings(reader, elements);
    }

    List<Tlv> all() {
        return elements;
    }

    Octets value(Tlv element) {
        return reader.value(element);
    }

    /** What is inside one of the siblings. */
    ImageSiblings inside(Tlv element) throws MalformedLdsException {
        return of(reader.inside(element));
    }

    /** What is inside the sibling of this tag. */
    Optional<ImageSiblings> inside(int tag) throws MalformedLdsException {
        for (Tlv element : elements) {
            if (element.tag() == tag && element.constructed()) {
                return Optional.of(inside(element));
            }
        }
        return Optional.empty();
    }

    /** The number that the sibling of this tag holds; 0 if there is none, or it is no number of ours. */
    int number(int tag) {
        for (Tlv element : elements) {
            if (element.tag() == tag && element.length() >= 1 && element.length() <= NUMBER_BYTES_MAX) {
                Octets value = reader.value(element);
                int number = 0;
                for (int i = 0; i < value.length(); i++) {
                    number = (number << 8) | value.at(i);
                }
                return number;
            }
        }
        return 0;
    }
}
