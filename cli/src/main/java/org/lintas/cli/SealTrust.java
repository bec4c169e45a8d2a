package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.SealSigners;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.emrtd.trust.TrustedCertificate;

/**
 * Who is trusted and whose certificates are at hand, from the files in the folder of a trust store.
 *
 * @param store the authorities and their revocation lists
 * @param signers certificates of signers of seals, trusted only as far as an authority vouches for them
 */
record SealTrust(TrustStore store, SealSigners signers) {

    /** Files of a trust store's folder at most: as many as it may have entries. */
    private static final int FILES_MAX = TrustStoreBuilder.ENTRIES_MAX;

    /** Folders below the named one that are walked at most. */
    private static final int DEPTH_MAX = 8;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE-----");

    /** Reads every certificate and revocation list in a folder. */
    static SealTrust load(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("no such folder");
        }
        TrustStoreBuilder all = TrustStore.builder();
        List<Octets> certificates = new ArrayList<>();
        for (Path file : files(folder)) {
            if (Files.size(file) <= TrustStoreBuilder.FILE_BYTES_MAX) {
                Octets content = Octets.of(Files.readAllBytes(file));
                all.add(content, file.getFileName().toString());
                addCertificates(content, certificates);
            }
        }
        return new SealTrust(authorities(all.build()), SealSigners.of(certificates));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, DEPTH_MAX)) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .limit(FILES_MAX + 1L)
                    .sorted()
                    .toList();
            if (files.size() > FILES_MAX) {
                throw new IOException("more than " + FILES_MAX + " files in this folder");
            }
            return files;
        }
    }

    /** The certificate that a file is, or those that it holds as PEM. */
    private static void addCertificates(Octets file, List<Octets> certificates) {
        String text = new String(file.toByteArray(), StandardCharsets.ISO_8859_1);
        Matcher blocks = PEM.matcher(text);
        boolean found = false;
        while (blocks.find()) {
            found = true;
            certificates.add(Octets.of(Base64.getMimeDecoder().decode(blocks.group(1))));
        }
        if (!found) {
            certificates.add(file);
        }
    }

    /** A certificate that issues none is a signer's and not trusted as it stands. */
    private static TrustStore authorities(TrustStore all) {
        TrustStoreBuilder authorities = TrustStore.builder();
        for (TrustedCertificate certificate : all.certificates()) {
            boolean signer = !certificate.selfIssued() && certificate.findings().contains("not-an-authority");
            if (!signer) {
                authorities.add(certificate.encoded(), certificate.subject());
            }
        }
        all.revocationLists().forEach(list -> authorities.add(list.encoded(), list.issuer()));
        return authorities.build();
    }

    /** A text file of at most this many characters. */
    static String text(Path file, int lengthMax) throws IOException {
        if (Files.size(file) > 4L * lengthMax) {
            throw new IOException(file + " is longer than " + lengthMax + " characters");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
