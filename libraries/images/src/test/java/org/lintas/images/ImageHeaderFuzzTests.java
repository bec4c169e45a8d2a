package org.lintas.images;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Headers made of anything: each gives a size within the bounds or the one failure, and nothing else. */
class ImageHeaderFuzzTests {

    @FuzzTest(maxDuration = "10s")
    void readsAnyHeader(byte[] data) {
        try {
            ImageHeader header = ImageHeader.within(ImageBounds.CHIP, data);
            if (header.width() * header.height() > ImageBounds.CHIP.pixelsMax()) {
                throw new AssertionError("beyond the bound");
            }
        } catch (UnreadableImage allowed) {
            if (allowed.getMessage() == null) {
                throw new AssertionError("no message", allowed);
            }
        }
    }
}
