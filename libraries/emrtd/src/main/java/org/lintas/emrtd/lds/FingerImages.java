package org.lintas.emrtd.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * EF.DG3: the encoded fingerprint images (Doc 9303-10, 8th edition, 4.7.3; CBEFF as ISO/IEC 7816-11; finger image records of
 * ISO/IEC 19794-4:2005 and 39794-4:2019). Sizes and formats that the record declares are never trusted.
 */
public final class FingerImages {

    /** Most images of one file: ten fingers, and some to spare. */
    public static final int IMAGES_MAX = 16;

    private static final int TAG = 0x63;

    /** ISO/IEC 39794-4: position beside the image, its code inside. */
    private static final int POSITION = 0xA0;

    private static final int CODE = 0x80;

    private FingerImages() {}

    /**
     * Reads EF.DG3.
     *
     * @return the images in their order, at most {@link #IMAGES_MAX}; none for a person without prints, as Doc 9303-10 has it
     * @throws MalformedLdsException if it is not one, holds a block without an image, or too many images
     */
    public static List<FingerImage> parse(Octets file) throws MalformedLdsException {
        List<FingerImage> images = new ArrayList<>();
        for (TlvReader block : BiometricBlocks.of(file, TAG)) {
            int before = images.size();
            int offset = block.position();
            if (FingerRecords.begins(block)) {
                FingerRecords.read(block.rest(), offset, images);
            } else {
                readNested(ImageSiblings.of(block), images);
            }
            if (images.size() == before) {
                throw new MalformedLdsException(offset, "no fingerprint image");
            }
        }
        return List.copyOf(images);
    }

    /** ISO/IEC 39794-4: any primitive value that begins like an image is one. */
    private static void readNested(ImageSiblings block, List<FingerImage> images) throws MalformedLdsException {
        for (Tlv element : block.all()) {
            if (element.constructed()) {
                readNested(block.inside(element), images);
                continue;
            }
            Octets value = block.value(element);
            Optional<ImageFormat> format = ImageFormat.of(value);
            if (format.isPresent()) {
                add(images, new FingerImage(position(block), format.get(), value, 0, 0), element.offset());
            }
        }
    }

    private static int position(ImageSiblings block) throws MalformedLdsException {
        int code = block.inside(POSITION).orElse(ImageSiblings.NONE).number(CODE);
        return code > FingerImage.POSITION_MAX ? 0 : code;
    }

    /** Adds an image, or refuses it beyond {@link #IMAGES_MAX}. */
    static void add(List<FingerImage> images, FingerImage image, int offset) throws MalformedLdsException {
        if (images.size() == IMAGES_MAX) {
            throw new MalformedLdsException(offset, "more than %d fingerprint images".formatted(IMAGES_MAX));
        }
        images.add(image);
    }
}
