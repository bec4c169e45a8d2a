package org.lintas.fingerprint;

import com.machinezoo.fingerprintio.TemplateFormat;
import com.machinezoo.noexception.Exceptions;
import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Minutiae records of ISO/IEC 19794-2 and ANSI INCITS 378, by the parser that the matcher brings. Length and number of views are
 * looked at before it runs; what it reads is checked as {@link FingerTemplate}. Foreign extractors bend the standards in small ways,
 * so it is told to go on where it can.
 */
final class ExchangeRecord {

    /** Longest record, in bytes: ten fingers of 255 minutiae at 6 bytes with as much of extended data. */
    static final int LENGTH_MAX = 64 * 1_024;

    /** Most views of fingers in a record: what editions before 2011 can count in their one byte. */
    static final int VIEWS_MAX = 255;

    /** Where ISO/IEC 19794-2:2011 counts representations, in two bytes (clause 7.3.4). */
    private static final int VIEWS_OF_ISO_2011 = 12;

    private ExchangeRecord() {}

    static List<FingerTemplate> read(byte[] bytes) throws UnreadableTemplate {
        if (bytes.length > LENGTH_MAX) {
            throw new UnreadableTemplate("a record of " + bytes.length + " bytes, at most " + LENGTH_MAX);
        }
        if (identified(bytes).equals(Optional.of(TemplateFormat.ISO_19794_2_2011))) {
            int views = (bytes[VIEWS_OF_ISO_2011] & 0xFF) << 8 | (bytes[VIEWS_OF_ISO_2011 + 1] & 0xFF);
            if (views > VIEWS_MAX) {
                throw new UnreadableTemplate(views + " views of fingers, at most " + VIEWS_MAX);
            }
        }
        List<FingerTemplate> templates = new ArrayList<>();
        for (FingerprintTemplate view : parsed(bytes)) {
            templates.add(FingerTemplate.of(view));
        }
        if (templates.isEmpty()) {
            throw new UnreadableTemplate("a record without a finger");
        }
        return List.copyOf(templates);
    }

    static byte[] write(TemplateFormat format, FingerTemplate template) {
        return FingerprintCompatibility.exportTemplates(format, template.engine());
    }

    /** Whether a record that begins as both ISO/IEC 19794-2:2005 and ANSI 378-2004 may is of the latter. */
    static boolean isAnsi2004(byte[] bytes) {
        return identified(bytes).equals(Optional.of(TemplateFormat.ANSI_378_2004));
    }

    /** Whether a record that begins as both ISO/IEC 19794-2:2011 and ANSI 378-2009 may is of the latter. */
    static boolean isAnsi2009(byte[] bytes) {
        return identified(bytes).equals(Optional.of(TemplateFormat.ANSI_378_2009));
    }

    /** The boundary to the parser, which says in many ways that bytes are no record. */
    @SuppressWarnings("IllegalCatch")
    private static Optional<TemplateFormat> identified(byte[] bytes) {
        try {
            return Optional.ofNullable(TemplateFormat.identify(bytes));
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    /** The boundary to the parser, which says in many ways that bytes are no record. */
    @SuppressWarnings("IllegalCatch")
    private static List<FingerprintTemplate> parsed(byte[] bytes) throws UnreadableTemplate {
        try {
            return FingerprintCompatibility.importTemplates(bytes, Exceptions.silence());
        } catch (RuntimeException broken) {
            throw new UnreadableTemplate("not a record of minutiae: " + broken.getMessage(), broken);
        }
    }
}
