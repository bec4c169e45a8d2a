package org.lintas.biometrics.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.lintas.fingerprint.UnreadableTemplate;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * The form in which a finger's readings are stored: a version, how many there are, and each with its length in the matcher's own format.
 * Quality is a column of its own.
 */
final class StoredSample {

    private static final int VERSION = 1;

    private StoredSample() {}

    static byte[] write(FingerSample sample) {
        List<FingerTemplate> readings = new ArrayList<>();
        readings.add(sample.template());
        readings.addAll(sample.furtherReadings());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(readings.size());
            for (FingerTemplate reading : readings) {
                byte[] template = TemplateFile.write(TemplateFormat.NATIVE, reading);
                out.writeInt(template.length);
                out.write(template);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static FingerSample read(byte[] stored) {
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            if (in.readByte() != VERSION) {
                throw new IOException("a version that this Lintas does not know");
            }
            List<FingerTemplate> readings = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                readings.add(TemplateFile.read(in.readNBytes(in.readInt())).getFirst());
            }
            return new FingerSample(readings.getFirst(), readings.subList(1, readings.size()), Optional.empty());
        } catch (IOException | UnreadableTemplate | RuntimeException broken) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A stored finger cannot be read.", broken);
        }
    }
}
