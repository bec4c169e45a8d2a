package org.lintas.emrtd.lds;

import java.util.ArrayList;
import java.util.List;

/**
 * EF.DG2: the encoded face images (Doc 9303-10, 8th edition, 4.7.2; CBEFF as ISO/IEC 7816-11; face records of ISO/IEC
 * 19794-5:2005 and 39794-5:2019). Sizes that the face header declares are never trusted.
 */
public final class FaceImages {

    /** Most images of one file: Doc 9303-10 allows up to 9 biometric templates; one image each, and some to spare. */
    public static final int IMAGES_MAX = 16;

    private static final int TAG = 0x75;
    private static final int GROUP = 0x7F61;
    private static final int TEMPLATE = 0x7F60;
    private static final int DATA_BLOCK = 0x5F2E;
    private static final int DATA_BLOCK_CONSTRUCTED = 0x7F2E;

    private FaceImages() {}

    /**
     * Reads EF.DG2.
     *
     * @return the images in their order, at least one and at most {@link #IMAGES_MAX}
     * @throws MalformedLdsException if it is not one, holds no image, or too many
     */
    public static List<FaceImage> parse(Octets file) throws MalformedLdsException {
        TlvReader reader = new TlvReader(file);
        TlvReader inside = reader.inside(reader.next(TAG));
        TlvReader group = inside.inside(inside.next(GROUP));
        List<FaceImage> images = new ArrayList<>();
        while (group.hasNext()) {
            Tlv template = group.next();
            if (template.tag() == TEMPLATE) {
                readTemplate(group.inside(template), images);
            }
        }
        if (images.isEmpty()) {
            throw new MalformedLdsException(group.position(), "no face image");
        }
        return List.copyOf(images);
    }

    private static void readTemplate(TlvReader template, List<FaceImage> images) throws MalformedLdsException {
        while (template.hasNext()) {
            Tlv element = template.next();
            if (element.tag() == DATA_BLOCK) {
                FaceRecords.read(template.value(element), element.valueOffset(), images);
            }
            if (element.tag() == DATA_BLOCK_CONSTRUCTED) {
                readNested(template.inside(element), images);
            }
        }
    }

    /** ISO/IEC 39794-5 and ISO/IEC 19794-5 in a constructed block: any primitive value that begins like an image is one. */
    private static void readNested(TlvReader block, List<FaceImage> images) throws MalformedLdsException {
        if (FaceRecords.begins(block)) {
            FaceRecords.read(block.rest(), block.position(), images);
            return;
        }
        while (block.hasNext()) {
            Tlv element = block.next();
            if (element.constructed()) {
                readNested(block.inside(element), images);
                continue;
            }
            Octets value = block.value(element);
            var format = ImageFormat.of(value);
            if (format.isPresent()) {
                add(images, new FaceImage(format.get(), value, 0, 0), element.offset());
            }
        }
    }

    /** Adds an image, or refuses it beyond {@link #IMAGES_MAX}. */
    static void add(List<FaceImage> images, FaceImage image, int offset) throws MalformedLdsException {
        if (images.size() == IMAGES_MAX) {
            throw new MalformedLdsException(offset, "more than %d face images".formatted(IMAGES_MAX));
        }
        images.add(image);
    }
}
