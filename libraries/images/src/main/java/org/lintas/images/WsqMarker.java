package org.lintas.images;

/** Markers of WSQ (FBI IAFIS-IC-0110, version 3.1, annex A). */
final class WsqMarker {

    static final int START_OF_IMAGE = 0xFFA0;
    static final int END_OF_IMAGE = 0xFFA1;
    static final int START_OF_FRAME = 0xFFA2;
    static final int START_OF_BLOCK = 0xFFA3;
    static final int TRANSFORM_TABLE = 0xFFA4;
    static final int QUANTISATION_TABLE = 0xFFA5;
    static final int HUFFMAN_TABLE = 0xFFA6;
    static final int COMMENT = 0xFFA8;

    private WsqMarker() {}
}
