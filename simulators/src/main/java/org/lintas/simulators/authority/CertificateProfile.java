package org.lintas.simulators.authority;

import java.time.LocalDate;

/**
 * What a certificate is for and how long, by the year its key is first used (Doc 9303-12, 4 and 7.1).
 *
 * @param firstUse first day on which the private key signs
 * @param lastUse last day on which the private key signs
 * @param notAfter last day on which the certificate is valid
 */
record CertificateProfile(LocalDate firstUse, LocalDate lastUse, LocalDate notAfter) {

    /** Years that one country signing key is used (Doc 9303-12, table 1: three to five). */
    static final int COUNTRY_SIGNER_USE_YEARS = 5;

    /** Years that a passport is valid. */
    static final int PASSPORT_YEARS = 10;

    /** Months that a certificate outlives the last document it vouches for; own choice. */
    private static final int MARGIN_MONTHS = 3;

    /** The document signer of one year. A real one signs for at most three months; a year keeps a simulation small. */
    static CertificateProfile documentSigner(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return new CertificateProfile(
                LocalDate.of(year, 1, 1), last, last.plusYears(PASSPORT_YEARS).plusMonths(MARGIN_MONTHS));
    }

    /** The country signer of one period of {@link #COUNTRY_SIGNER_USE_YEARS}. */
    static CertificateProfile countrySigner(int period) {
        LocalDate first = LocalDate.of(period * COUNTRY_SIGNER_USE_YEARS, 1, 1);
        LocalDate last = first.plusYears(COUNTRY_SIGNER_USE_YEARS).minusDays(1);
        return new CertificateProfile(
                first, last, last.plusYears(PASSPORT_YEARS).plusMonths(2L * MARGIN_MONTHS));
    }

    /** The period of a year. */
    static int period(int year) {
        return year / COUNTRY_SIGNER_USE_YEARS;
    }
}
