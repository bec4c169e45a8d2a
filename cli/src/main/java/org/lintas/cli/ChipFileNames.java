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
import java.util.function.ToIntFunction;
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

    /** EF.SOD, sod.bin, EF_DG01.bin, DG-2, DG1_MRZ.bin, Datagroup14.dat, ef.com; what stands before is the document's. */
    private static final Pattern NAME = Pattern.compile(
            "(?<owner>[^.].*?[ ._-])??(?:EF[ ._-]?)?(?:(?<com>COM)|(?<sod>SOD)|(?<card>Card[ _-]?Security)"
                    + "|(?:DG|Data[ _-]?Group)[ _-]?0?(?<group>1[0-6]|[1-9])(?:[ _-][A-Za-z]+)?)(?:\\.[A-Za-z0-9]{1,10})?",
            Pattern.CASE_INSENSITIVE);

    /** File identifiers alone (Doc 9303-10, 8th edition, table 38): 0101 to 0110 are the data groups, 011D EF.SOD, 011E EF.COM. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?:EF[ ._-]?)?01(?:(?<group>0[1-9A-F]|10)|(?<sod>1D)|(?<com>1E))(?:\\.[A-Za-z0-9]{1,10})?",
            Pattern.CASE_INSENSITIVE);

    /** What stands beside a chip's files under the same names: pictures out of them, and what somebody wrote about them. */
    private static final Pattern BESIDE = Pattern.compile(
            ".*\\.(?:json|xml|csv|md|html?|pdf|log|jpe?g|jp2|j2k|jpx|png|bmp|tiff?|wsq)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f\\s:]+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]+={0,2}\\s*");
    private static final Pattern ARMOUR = Pattern.compile("-----(?:BEGIN|END) (?:CMS|PKCS7)-----");

    /** Mark of UTF-8 that some editors put before text, read byte by byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

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
        return kind(name).isPresent();
    }

    static boolean isSecurityObject(String name) {
        return kind(name).filter(Kind.SecurityObject.class::isInstance).isPresent();
    }

    /** What stands before the file's own name and tells documents in one folder apart; empty text if nothing does. */
    static String owner(String name) {
        Matcher named = NAME.matcher(name);
        String owner = named.matches() ? named.group("owner") : null;
        return owner == null ? "" : owner;
    }

    /** Which file of a chip. */
    private sealed interface Kind {
        record SecurityObject() implements Kind {}

        record CommonData() implements Kind {}

        record CardSecurity() implements Kind {}

        record DataGroup(int number) implements Kind {}
    }

    private static Optional<Kind> kind(String name) {
        if (BESIDE.matcher(name).matches()) {
            return Optional.empty();
        }
        Matcher named = NAME.matcher(name);
        if (named.matches()) {
            return Optional.of(named.group("card") != null ? new Kind.CardSecurity() : kind(named, Integer::parseInt));
        }
        Matcher identified = IDENTIFIER.matcher(name);
        return identified.matches() ? Optional.of(kind(identified, HexFormat::fromHexDigits)) : Optional.empty();
    }

    private static Kind kind(Matcher matched, ToIntFunction<String> number) {
        if (matched.group("sod") != null) {
            return new Kind.SecurityObject();
        }
        return matched.group("com") != null
                ? new Kind.CommonData()
                : new Kind.DataGroup(number.applyAsInt(matched.group("group")));
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
        Optional<Kind> kind = kind(name);
        if (kind.isEmpty()) {
            ignored.add(name);
            return;
        }
        Octets file = unpadded(name, binary(content.toByteArray()));
        switch (kind.get()) {
            case Kind.SecurityObject object -> {
                once(name, securityObject);
                securityObject = tagged(file);
            }
            case Kind.CommonData common -> {
                once(name, commonData);
                commonData = file;
            }
            case Kind.CardSecurity card -> {
                once(name, cardSecurity);
                cardSecurity = file;
            }
            case Kind.DataGroup group -> once(name, dataGroups.put(group.number(), file));
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
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(BYTE_ORDER_MARK.length());
        }
        if (text.contains("-----BEGIN ")) {
            text = ARMOUR.matcher(text).replaceAll("");
        }
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
