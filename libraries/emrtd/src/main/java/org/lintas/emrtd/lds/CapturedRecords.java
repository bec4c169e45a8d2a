package org.lintas.emrtd.lds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The image records of scanners and cameras: ISO/IEC 19794-4:2011 (fingers) and 19794-5:2011 (faces). They differ from the editions of
 * 2005 that chips hold: a representation says when and by which device it was captured, how good it is, and how long its image is.
 * Sizes and formats that a record declares are never trusted.
 */
public final class CapturedRecords {

    /** Identifier "FIR" and version "020", each with its zero byte (19794-4:2011, 8.2). */
    private static final Octets FINGERS = Octets.ofHex("4649520030323000");

    /** Identifier "FAC" and version "030", each with its zero byte (19794-5:2011, 5.3). */
    private static final Octets FACES = Octets.ofHex("4641430030333000");

    /** Where the length of the record and the number of its representations stand, in bytes; the same in both parts. */
    private static final int LENGTH = 8;

    private static final int COUNT = 12;

    /** Where the certification flag stands, and bytes of the general header: of fingers, and of faces. */
    private static final int CERTIFIED = 14;

    private static final int FINGER_HEADER_BYTES = 16;
    private static final int FACE_HEADER_BYTES = 17;

    private CapturedRecords() {}

    /**
     * Reads a finger image record.
     *
     * @return the images in their order, at least one and at most {@link FingerImages#IMAGES_MAX}
     * @throws MalformedLdsException if it is not one of this edition, holds no image, or too many
     */
    public static List<FingerImage> fingers(Octets record) throws MalformedLdsException {
        int count = begin(record, FINGERS, FINGER_HEADER_BYTES);
        List<FingerImage> images = new ArrayList<>();
        CapturedFields fields = new CapturedFields(record, FINGER_HEADER_BYTES);
        for (int i = 0; i < count; i++) {
            int start = fields.position();
            int end = fields.representationEnd();
            FingerImages.add(images, finger(fields, record.at(CERTIFIED) == 1), start);
            fields.moveTo(end);
        }
        return List.copyOf(images);
    }

    /**
     * Reads a face image record.
     *
     * @return the images in their order, at least one and at most {@link FaceImages#IMAGES_MAX}
     * @throws MalformedLdsException if it is not one of this edition, holds no image, or too many
     */
    public static List<FaceImage> faces(Octets record) throws MalformedLdsException {
        int count = begin(record, FACES, FACE_HEADER_BYTES);
        List<FaceImage> images = new ArrayList<>();
        CapturedFields fields = new CapturedFields(record, FACE_HEADER_BYTES);
        for (int i = 0; i < count; i++) {
            int start = fields.position();
            int end = fields.representationEnd();
            FaceImages.add(images, face(fields), start);
            fields.moveTo(end);
        }
        return List.copyOf(images);
    }

    /** The number of representations, when the general header is what it should be. */
    private static int begin(Octets record, Octets beginning, int headerBytes) throws MalformedLdsException {
        if (!record.startsWith(beginning) || record.length() < headerBytes) {
            throw new MalformedLdsException(0, "no image record of the edition of 2011");
        }
        CapturedFields header = new CapturedFields(record, LENGTH);
        if (header.number(4) != record.length()) {
            throw new MalformedLdsException(LENGTH, "the record declares another length than it has");
        }
        int count = (int) header.number(2);
        if (count == 0) {
            throw new MalformedLdsException(COUNT, "no representation");
        }
        return count;
    }

    /** 19794-4:2011, 8.3: device, quality, certificates, position, sampling, compression, size, and then the image. */
    private static FingerImage finger(CapturedFields fields, boolean certified) throws MalformedLdsException {
        fields.skipCapture();
        if (certified) {
            fields.skipCertificates();
        }
        int position = (int) fields.number(1);
        // Number, unit of scale, four sampling rates of two bytes, depth, compression, impression.
        fields.skip(1 + 1 + 8 + 1 + 1 + 1);
        int width = (int) fields.number(2);
        int height = (int) fields.number(2);
        int start = fields.position();
        Octets image = fields.image();
        Optional<ImageFormat> format = ImageFormat.of(image);
        if (format.isEmpty()) {
            throw new MalformedLdsException(start, "a fingerprint of no format that is read");
        }
        return new FingerImage(position, format.get(), image, width, height);
    }

    /** 19794-5:2011, 5.4 to 5.8: device, quality, the face, its landmarks, the image's information, and then the image. */
    private static FaceImage face(CapturedFields fields) throws MalformedLdsException {
        fields.skipCapture();
        int landmarks = (int) fields.number(2);
        // Sex, eyes, hair, height, properties of three bytes, expression of two, pose and its uncertainty of three
        // each.
        fields.skip(4 + 3 + 2 + 3 + 3);
        fields.skip(landmarks * CapturedFields.LANDMARK_BYTES);
        // Type of image, type of data.
        fields.skip(1 + 1);
        int width = (int) fields.number(2);
        int height = (int) fields.number(2);
        // Sampling rate, processing of two bytes, cross reference, colour space.
        fields.skip(1 + 2 + 1 + 1);
        int start = fields.position();
        Octets image = fields.image();
        Optional<ImageFormat> format = ImageFormat.ofFace(image);
        if (format.isEmpty()) {
            throw new MalformedLdsException(start, "neither JPEG nor JPEG 2000");
        }
        return new FaceImage(format.get(), image, width, height);
    }
}
