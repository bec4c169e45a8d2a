package org.lintas.emrtd.lds;

import java.util.ArrayList;
import java.util.List;

/** The biometric data blocks of EF.DG2 and EF.DG3 in their templates (Doc 9303-10, 8th edition, 4.7.2; ISO/IEC 7816-11). */
final class BiometricBlocks {

    /** Most blocks of one file: Doc 9303-10 allows up to 9 templates; one block each, and some to spare. */
    static final int BLOCKS_MAX = 16;

    private static final int GROUP = 0x7F61;
    private static final int TEMPLATE = 0x7F60;
    private static final int BLOCK = 0x5F2E;
    private static final int BLOCK_CONSTRUCTED = 0x7F2E;

    private BiometricBlocks() {}

    /** The content of each block of a file with this tag, in their order; none if there is no template. */
    static List<TlvReader> of(Octets file, int tag) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        TlvReader inside = reader.inside(reader.next(tag));
        TlvReader group = inside.inside(inside.next(GROUP));
        List<TlvReader> blocks = new ArrayList<>();
        while (group.hasNext()) {
            Tlv template = group.next();
            if (template.tag() == TEMPLATE) {
                addBlocks(group.inside(template), blocks);
            }
        }
        return blocks;
    }

    private static void addBlocks(TlvReader template, List<TlvReader> blocks) throws MalformedLdsException {
        while (template.hasNext()) {
            Tlv element = template.next();
            if (element.tag() != BLOCK && element.tag() != BLOCK_CONSTRUCTED) {
                continue;
            }
            if (blocks.size() == BLOCKS_MAX) {
                throw new MalformedLdsException(element.offset(), "more than %d blocks".formatted(BLOCKS_MAX));
            }
            blocks.add(template.inside(element));
        }
    }
}
