package org.lintas.fingerprint.itl;

import java.util.Map;

/**
 * The Type-1 record: who sends what to whom (ANSI/NIST-ITL 1-2011, clause 8.1).
 *
 * @param version 1.002 VER, {@link #VERSION_2011} for what is made here
 * @param type 1.004 TOT, the type of transaction, as the receiving system names it
 * @param date 1.005 DAT, eight digits of year, month and day; empty if it is not stated
 * @param destination 1.007 DAI, the agency it is for
 * @param origin 1.008 ORI, the agency it comes from
 * @param controlNumber 1.009 TCN, by which answers refer to it
 * @param further every other field by its number; 1.001 and 1.003 are made when it is written
 */
public record Header(
        String version,
        String type,
        String date,
        String destination,
        String origin,
        String controlNumber,
        Map<Integer, String> further) {

    /** Version 5.0: ANSI/NIST-ITL 1-2011. */
    public static final String VERSION_2011 = "0500";

    /** Keeps a copy of the further fields. */
    public Header {
        further = Map.copyOf(further);
    }
}
