package org.lintas.fingerprint;

import com.machinezoo.fingerprintio.TemplateFormat;
import java.util.List;

/** Reads and writes minutiae in the formats of {@link org.lintas.fingerprint.TemplateFormat}. */
public final class TemplateFile {

    /** Longest file that is read, in bytes. */
    public static final int LENGTH_MAX = ExchangeRecord.LENGTH_MAX;

    private TemplateFile() {}

    /**
     * Reads a file of whichever format its bytes begin as.
     *
     * @return one template for each view of a finger in it, at least one
     * @throws UnreadableTemplate if it is longer than {@link #LENGTH_MAX}, of no known format, or broken
     */
    public static List<FingerTemplate> read(byte[] bytes) throws UnreadableTemplate {
        byte[] own = bytes.clone();
        org.lintas.fingerprint.TemplateFormat format = org.lintas.fingerprint.TemplateFormat.recognise(own)
                .orElseThrow(() -> new UnreadableTemplate("no known format of minutiae"));
        return switch (format) {
            case NATIVE -> List.of(NativeTemplate.read(own));
            case ISO_2005, ISO_2011, ANSI_2004, ANSI_2009, ANSI_2009_AM1 -> ExchangeRecord.read(own);
        };
    }

    /** Writes one template. Exchange formats round directions to their steps: 1.4 degrees (ISO), 2 degrees (ANSI). */
    public static byte[] write(org.lintas.fingerprint.TemplateFormat format, FingerTemplate template) {
        return switch (format) {
            case NATIVE -> NativeTemplate.write(template);
            case ISO_2005 -> ExchangeRecord.write(TemplateFormat.ISO_19794_2_2005, template);
            case ISO_2011 -> ExchangeRecord.write(TemplateFormat.ISO_19794_2_2011, template);
            case ANSI_2004 -> ExchangeRecord.write(TemplateFormat.ANSI_378_2004, template);
            case ANSI_2009 -> ExchangeRecord.write(TemplateFormat.ANSI_378_2009, template);
            case ANSI_2009_AM1 -> ExchangeRecord.write(TemplateFormat.ANSI_378_2009_AM1, template);
        };
    }
}
