package org.lintas.fingerprint.itl;

import java.util.Map;
import org.lintas.fingerprint.FingerTemplate;

/**
 * The minutiae of a print: a Type-9 record in the fields 9.005 to 9.012 that all editions share; those of INCITS 378 (9.126 on) are read
 * too.
 *
 * @param idc information designation character
 * @param impression as of {@link PrintPicture}
 * @param position as of {@link PrintPicture}
 * @param template the minutiae; since the record states no height of the picture in the shared fields, a template that was read has the
 *     lowest minutia at its lower edge
 * @param further other fields by number
 */
public record PrintMinutiae(
        int idc, int impression, int position, FingerTemplate template, Map<Integer, String> further)
        implements TransactionRecord {

    static final int TYPE = 9;

    /** Refuses values out of range. */
    public PrintMinutiae {
        Checks.idc(idc);
        Checks.within("impression", impression, Checks.CODE_MAX);
        Checks.within("position", position, Checks.CODE_MAX);
        further = Map.copyOf(further);
    }

    @Override
    public int type() {
        return TYPE;
    }
}
