package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.DocumentData;

/**
 * Tells the files of a chip by the names under which people keep them, and takes off what keeping them adds: padding after the
 * end, text instead of bytes, EF.SOD without its tag.
 */
final class ChipFileNames {

    /** The name that stands for EF.SOD where no other is given. */
    static final String SECURITY_OBJECT = "EF.SOD";

    /** EF.SOD, sod.bin, EF_DG01.bin, DG-2, Datagroup14.dat, ef.com. */
    private static final Pattern NAME = Pattern.compile(
            "(?:.*[ ._-])?(?:EF[ ._-]?)?(?:(?<com>COM)|(?<sod>SOD)|(?<card>Card[ _-]?Security)"
                    + "|(?:DG|Data[ _-]?Group)[ _-]?0?(?<group>1[0-6]|[1-9]))(?:\\.[A-Za-z0-9]{1,5})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f\\s:]+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+={0,2}\\s*");

    /** Tag of EF.SOD, tag of a sequence (Doc 9303-10, 8th edition, 4.6.2). */
    private static final int SECURITY_OBJECT_TAG = 0x77;

    private static final int SEQUENCE = 0x30;

    private final SortedMap<Integer, Octets> dataGroups = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();
    private @Nullable Octets securityObject;
    private @Nullable Octets commonData;
    private @Nullable Octets cardSecurity;

    private ChipFileNames() {}

    /** The files of a document, and what was left out of them. */
    record Named(DocumentData document, List<String> ignored) {

        Named {
            ignored = List.copyOf(ignored);
        }
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** The document that these files are; throws {@link IOException} with a sentence for the user if EF.SOD is not among them. */
    static Named document(Map<String, Octets> files) throws IOException {
        ChipFileNames named = new ChipFileNames();
        for (Map.Entry<String, Octets> file : files.entrySet()) {
            named.take(file.getKey(), file.getValue());
        }
        Octets object = named.securityObject;
        if (object == null) {
            throw new IOException("no EF.SOD among the files");
        }
        return new Named(
                new DocumentData(
                        object,
                        named.dataGroups,
                        Optional.ofNullable(named.commonData),
                        Optional.ofNullable(named.cardSecurity),
                        Optional.empty()),
                named.ignored);
    }

    private void take(String name, Octets content) throws IOException {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            ignored.add(name);
            return;
        }
        Octets file = unpadded(name, binary(content.toByteArray()));
        if (matcher.group("sod") != null) {
            once(name, securityObject);
            securityObject = tagged(file);
        } else if (matcher.group("com") != null) {
            once(name, commonData);
            commonData = file;
        } else if (matcher.group("card") != null) {
            once(name, cardSecurity);
            cardSecurity = file;
        } else {
            once(name, dataGroups.put(Integer.parseInt(matcher.group("group")), file));
        }
    }

    private static void once(String name, @Nullable Octets before) throws IOException {
        if (before != null) {
            throw new IOException("two files that may be " + name);
        }
    }

    /** Files of a chip begin with a tag that is no character of hexadecimal or base64 text as long as this. */
    private static byte[] binary(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        try {
            if (HEXADECIMAL.matcher(text).matches()) {
                return HexFormat.of().parseHex(text.replaceAll("[\\s:]", ""));
            }
            if (BASE64.matcher(text).matches()) {
                return Base64.getMimeDecoder().decode(text);
            }
        } catch (IllegalArgumentException neither) {
            return content;
        }
        return content;
    }

    /** A dump of the whole file has zeros, or ones, after the end that its beginning tells. */
    private Octets unpadded(String name, byte[] content) {
        int end = end(content);
        if (end <= 0 || end >= content.length) {
            return Octets.of(content);
        }
        byte filler = content[end];
        if (filler != 0 && filler != (byte) 0xFF) {
            return Octets.of(content);
        }
        for (int i = end; i < content.length; i++) {
            if (content[i] != filler) {
                return Octets.of(content);
            }
        }
        ignored.add("%s: %d bytes of padding".formatted(name, content.length - end));
        return Octets.of(Arrays.copyOf(content, end));
    }

    /** Where the first data object ends by its length (ISO/IEC 7816-4:2020, 8.1); 0 if it does not tell. */
    private static int end(byte[] content) {
        if (content.length < 2) {
            return 0;
        }
        int first = content[1] & 0xFF;
        if (first < 0x80) {
            return 2 + first;
        }
        int count = first & 0x7F;
        if (count == 0 || count > 3 || content.length < 2 + count) {
            return 0;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | (content[2 + i] & 0xFF);
        }
        return 2 + count + length;
    }

    private static Octets tagged(Octets file) {
        if (file.length() == 0 || file.at(0) != SEQUENCE) {
            return file;
        }
        byte[] inside = file.toByteArray();
        byte[] length = HexFormat.of()
                .parseHex(
                        inside.length < 0x100
                                ? "81%02x".formatted(inside.length)
                                : inside.length < 0x10000
                                        ? "82%04x".formatted(inside.length)
                                        : "83%06x".formatted(inside.length));
        byte[] whole = new byte[1 + length.length + inside.length];
        whole[0] = SECURITY_OBJECT_TAG;
        System.arraycopy(length, 0, whole, 1, length.length);
        System.arraycopy(inside, 0, whole, 1 + length.length, inside.length);
        return Octets.of(whole);
    }
}
