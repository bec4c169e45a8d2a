package org.lintas.images;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.lintas.images.UnreadableImage.Reason;

/**
 * What goes between this process and a decoder's process, version 1. To it: the length of a picture in four bytes, then the picture.
 * From it: {@link #GREETING} once, then one answer for each picture. An answer is checked as if a stranger had written it, because
 * a picture that takes the codec over would be the one that writes.
 */
final class WorkerFrames {

    /** First four bytes from a decoder's process: "LTI1". */
    static final int GREETING = 0x4C544931;

    /** Longest message of a refusal, in characters: a sentence. */
    static final int MESSAGE_LENGTH_MAX = 200;

    private static final int DECODED = 0;
    private static final int REFUSED = 1;

    private WorkerFrames() {}

    static void writePicture(DataOutputStream out, byte[] encoded) throws IOException {
        out.writeInt(encoded.length);
        out.write(encoded);
        out.flush();
    }

    static void writeDecoded(DataOutputStream out, DecodedImage image) throws IOException {
        out.writeByte(DECODED);
        out.writeInt(image.width());
        out.writeInt(image.height());
        out.writeByte(image.channels());
        out.write(image.samples());
        out.flush();
    }

    static void writeRefused(DataOutputStream out, Reason reason, String message) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(reason.name());
        out.writeUTF(message.substring(0, Math.min(message.length(), MESSAGE_LENGTH_MAX)));
        out.flush();
    }

    /**
     * Reads an answer.
     *
     * @throws UnreadableImage as the other side refused it
     * @throws IOException if there is no answer, or one that does not belong to a picture of this header
     */
    static DecodedImage readAnswer(DataInputStream in, ImageHeader header) throws IOException, UnreadableImage {
        int kind = in.readUnsignedByte();
        if (kind == REFUSED) {
            Reason reason = reason(in.readUTF());
            String message = in.readUTF();
            throw new UnreadableImage(reason, message.substring(0, Math.min(message.length(), MESSAGE_LENGTH_MAX)));
        }
        int width = in.readInt();
        int height = in.readInt();
        int channels = in.readUnsignedByte();
        if (kind != DECODED
                || width != header.width()
                || height != header.height()
                || (channels != 1 && channels != 3)) {
            throw new IOException("an answer that does not belong to the picture");
        }
        byte[] samples = new byte[Math.multiplyExact(channels, Math.multiplyExact(width, height))];
        in.readFully(samples);
        return new DecodedImage(width, height, samples);
    }

    private static Reason reason(String name) throws IOException {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new IOException("a refusal that is none");
    }
}
