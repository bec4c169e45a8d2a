package org.lintas.documents.internal;

import org.lintas.documents.TrustUploads;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the trust store.
 *
 * @param uploadMax longest upload, all files of it together, 1 to 120 MB; the signers of the ICAO Public Key Directory take 79 MB
 */
@ConfigurationProperties("lintas.trust")
record TrustSettings(@DefaultValue("96MB") DataSize uploadMax) implements TrustUploads {

    private static final DataSize SMALLEST = DataSize.ofMegabytes(1);

    /** What the library takes as one file. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(120);

    TrustSettings {
        if (uploadMax.compareTo(SMALLEST) < 0 || uploadMax.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("lintas.trust.upload-max is 1MB to 120MB");
        }
    }

    @Override
    public int bytesMax() {
        return Math.toIntExact(uploadMax.toBytes());
    }
}
