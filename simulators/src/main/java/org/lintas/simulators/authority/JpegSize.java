package org.lintas.simulators.authority;

/** Width and height of a JPEG image in pixels, from its frame header (ISO/IEC 10918-1, B.2.2); zeros when it has none. */
record JpegSize(int width, int height) {

    /** Most segments before the frame header; a usual file has under ten. Own bound. */
    private static final int SEGMENTS_MAX = 100;

    static JpegSize of(byte[] jpeg) {
        int at = 2;
        for (int segment = 0; segment < SEGMENTS_MAX && at + 9 <= jpeg.length; segment++) {
            int marker = jpeg[at + 1] & 0xFF;
            if (isFrameHeader(marker)) {
                return new JpegSize(number(jpeg, at + 7), number(jpeg, at + 5));
            }
            at += 2 + number(jpeg, at + 2);
        }
        return new JpegSize(0, 0);
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which share the range. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
