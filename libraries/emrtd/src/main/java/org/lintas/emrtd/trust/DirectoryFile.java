package org.lintas.emrtd.trust;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObjectException;

/**
 * An extract of the ICAO Public Key Directory as LDIF (RFC 2849): entries with master lists, signers' certificates and
 * revocation lists in attributes of base64. Entries of the branch for what does not conform come in with a finding.
 */
final class DirectoryFile {

    /** Longest attribute in characters: a master list of 1 MB in base64; several times that. */
    private static final int ATTRIBUTE_LENGTH_MAX = 14 << 20;

    /** Attributes that hold something to take: userCertificate, cACertificate, certificateRevocationList, pkdMasterListContent, ... */
    private static final Pattern OF_INTEREST =
            Pattern.compile("certificate|revocationlist|masterlist|deviationlist|defectlist", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEGINNING =
            Pattern.compile("\\A\\s*(#[^\\n]*\\s*)*(version:\\s*1\\s|dn::?\\s)", Pattern.CASE_INSENSITIVE);

    /** A beginning with many comments is still found within these bytes. */
    private static final int BEGINNING_LENGTH = 8 << 10;

    private static final String NON_CONFORMANT = "dc=nc-data";

    private final byte[] file;

    DirectoryFile(byte[] file) {
        this.file = file;
    }

    static boolean looksLikeOne(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, BEGINNING_LENGTH), StandardCharsets.ISO_8859_1);
        return BEGINNING.matcher(start).find();
    }

    /** Something of an entry to take. */
    private record Item(String place, Octets content, boolean conformant) {
        byte[] encoded() {
            return content.toByteArray();
        }
    }

    /** Signers come in as they stand, then signed lists, then revocation lists, which authorities of those lists may have signed. */
    void read(FileImport into) {
        List<Item> later = new ArrayList<>();
        List<Item> lists = new ArrayList<>();
        walk(into, item -> {
            Optional<Certificate> certificate = certificate(item.encoded());
            if (certificate.isPresent() && !certificate.get().isAuthority()) {
                List<String> notes = item.conformant() ? List.of() : List.of("non-conformant");
                into.takeSigner(certificate.get(), notes, item.place());
            } else if (certificate.isPresent()) {
                // An authority in a directory vouches for nobody: authorities come on master lists.
                into.reject(
                        item.place(), "authority-not-vouched-for", "an authority that stands in the directory alone");
            } else {
                lists.add(item);
            }
        });
        for (Item item : lists) {
            if (SignedList.looksLikeOne(item.encoded())) {
                into.takeDer(item.encoded(), item.place());
            } else {
                later.add(item);
            }
        }
        later.forEach(item -> into.takeDer(item.encoded(), item.place()));
    }

    private static Optional<Certificate> certificate(byte[] encoded) {
        try {
            return Optional.of(Certificate.of(encoded));
        } catch (SignedObjectException none) {
            return Optional.empty();
        }
    }

    private interface Taker {
        void take(Item item);
    }

    private void walk(FileImport into, Taker taker) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.ISO_8859_1))) {
            Entry entry = new Entry(into, taker);
            StringBuilder logical = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(" ") && logical.length() + line.length() <= ATTRIBUTE_LENGTH_MAX) {
                    logical.append(line, 1, line.length());
                } else {
                    entry.line(logical.toString());
                    logical.setLength(0);
                    logical.append(line);
                }
            }
            entry.line(logical.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** The entry that is being read; its name comes first. */
    private static final class Entry {

        private final FileImport into;
        private final Taker taker;
        private String name = "";

        Entry(FileImport into, Taker taker) {
            this.into = into;
            this.taker = taker;
        }

        void line(String line) {
            int colon = line.indexOf(':');
            if (colon <= 0 || line.startsWith("#")) {
                return;
            }
            String attribute = line.substring(0, colon).toLowerCase(Locale.ROOT);
            boolean encoded = line.startsWith("::", colon);
            if (attribute.equals("dn")) {
                name = encoded
                        ? text(line.substring(colon + 2))
                        : line.substring(colon + 1).strip();
            } else if (encoded && OF_INTEREST.matcher(attribute).find()) {
                take(line.substring(colon + 2).strip());
            }
        }

        private void take(String base64) {
            String place = "%s, %s".formatted(into.source(), name);
            try {
                byte[] value = Base64.getDecoder().decode(base64);
                taker.take(new Item(
                        place, Octets.of(value), !name.toLowerCase(Locale.ROOT).contains(NON_CONFORMANT)));
            } catch (IllegalArgumentException malformed) {
                into.reject(place, "malformed", "not base64");
            }
        }

        private static String text(String base64) {
            try {
                return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return "";
            }
        }
    }
}
