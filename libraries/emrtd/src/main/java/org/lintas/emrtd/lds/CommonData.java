package org.lintas.emrtd.lds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * EF.COM: which data groups the chip says it holds (Doc 9303-10, 8th edition, 4.6.1). It is not signed: a copy can
 * leave out what would betray it, so what counts is EF.SOD.
 *
 * @param ldsVersion as written, 4 digits, for example {@code 0107}; empty text if absent
 * @param unicodeVersion as written, 6 digits; empty text if absent
 * @param dataGroups numbers of the data groups it lists
 * @param unknownTags tags in its list that no data group has
 */
public record CommonData(String ldsVersion, String unicodeVersion, Set<Integer> dataGroups, List<Integer> unknownTags) {

    /** Tag of the file. */
    private static final int TAG = 0x60;

    private static final int LDS_VERSION = 0x5F01;
    private static final int UNICODE_VERSION = 0x5F36;
    private static final int TAG_LIST = 0x5C;

    /** Longest tag list in bytes: 16 data groups, and as many again of tags that some issuers invent; doubled. */
    static final int TAG_LIST_BYTES_MAX = 64;

    /** Copies the lists. */
    public CommonData {
        dataGroups = Set.copyOf(dataGroups);
        unknownTags = List.copyOf(unknownTags);
    }

    /**
     * Reads EF.COM.
     *
     * @throws MalformedLdsException if it is not one, or its tag list is longer than 64 bytes
     */
    public static CommonData parse(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        TlvReader inside = reader.inside(reader.next(TAG));
        String ldsVersion = "";
        String unicodeVersion = "";
        Octets tags = Octets.of(new byte[0]);
        while (inside.hasNext()) {
            Tlv element = inside.next();
            switch (element.tag()) {
                case LDS_VERSION -> ldsVersion = text(inside, element);
                case UNICODE_VERSION -> unicodeVersion = text(inside, element);
                case TAG_LIST -> tags = tagList(inside, element);
                default -> {}
            }
        }
        return of(ldsVersion, unicodeVersion, tags);
    }

    private static CommonData of(String ldsVersion, String unicodeVersion, Octets tags) {
        Set<Integer> groups = new TreeSet<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < tags.length(); i++) {
            OptionalInt number = DataGroups.numberOf(tags.at(i));
            if (number.isPresent()) {
                groups.add(number.getAsInt());
            } else {
                unknown.add(tags.at(i));
            }
        }
        return new CommonData(ldsVersion, unicodeVersion, groups, unknown);
    }

    private static Octets tagList(TlvReader reader, Tlv element) throws MalformedLdsException {
        if (element.length() > TAG_LIST_BYTES_MAX) {
            throw new MalformedLdsException(
                    element.offset(), "tag list longer than %d bytes".formatted(TAG_LIST_BYTES_MAX));
        }
        return reader.value(element);
    }

    private static String text(TlvReader reader, Tlv element) throws MalformedLdsException {
        if (element.length() > 6) {
            throw new MalformedLdsException(element.offset(), "version longer than 6 digits");
        }
        return new String(reader.value(element).raw(), StandardCharsets.US_ASCII);
    }
}
