package org.lintas.emrtd.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * EF.DG2: the encoded face images (Doc 9303-10, 8th edition, 4.7.2; CBEFF as ISO/IEC 7816-11; face records of ISO/IEC
 * 19794-5:2005 and 39794-5:2019). Sizes that the face header declares are never trusted.
 */
public final class FaceImages {

    /** Most images of one file: Doc 9303-10 allows up to 9 biometric templates; one image each, and some to spare. */
    public static final int IMAGES_MAX = 16;

    private static final int TAG = 0x75;

    /** ISO/IEC 39794-5, image information of two dimensions: beside the image, its size inside. */
    private static final int INFORMATION = 0xA1;

    private static final int SIZE = 0xA7;
    private static final int WIDTH = 0x80;
    private static final int HEIGHT = 0x81;

    private FaceImages() {}

    /**
     * Reads EF.DG2.
     *
     * @return the images in their order, at least one and at most {@link #IMAGES_MAX}
     * @throws MalformedLdsException if it is not one, holds no image, or too many
     */
    public static List<FaceImage> parse(Octets file) throws MalformedLdsException {
        List<FaceImage> images = new ArrayList<>();
        for (TlvReader block : BiometricBlocks.of(file, TAG)) {
            if (FaceRecords.begins(block)) {
                FaceRecords.read(block.rest(), block.position(), images);
            } else {
                readNested(ImageSiblings.of(block), images);
            }
        }
        if (images.isEmpty()) {
            throw new MalformedLdsException(file.length(), "no face image");
        }
        return List.copyOf(images);
    }

    /** ISO/IEC 39794-5: any primitive value that begins like an image is one. */
    private static void readNested(ImageSiblings block, List<FaceImage> images) throws MalformedLdsException {
        for (Tlv element : block.all()) {
            if (element.constructed()) {
                readNested(block.inside(element), images);
                continue;
            }
            Octets value = block.value(element);
            Optional<ImageFormat> format = ImageFormat.ofFace(value);
            if (format.isPresent()) {
                ImageSiblings size = size(block);
                FaceImage image = new FaceImage(format.get(), value, size.number(WIDTH), size.number(HEIGHT));
                add(images, image, element.offset());
            }
        }
    }

    private static ImageSiblings size(ImageSiblings block) throws MalformedLdsException {
        Optional<ImageSiblings> information = block.inside(INFORMATION);
        Optional<ImageSiblings> size =
                information.isPresent() ? information.get().inside(SIZE) : Optional.empty();
        return size.orElse(ImageSiblings.NONE);
    }

    /** Adds an image, or refuses it beyond {@link #IMAGES_MAX}. */
    static void add(List<FaceImage> images, FaceImage image, int offset) throws MalformedLdsException {
        if (images.size() == IMAGES_MAX) {
            throw new MalformedLdsException(offset, "more than %d face images".formatted(IMAGES_MAX));
        }
        images.add(image);
    }
}
