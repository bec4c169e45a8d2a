package org.lintas.emrtd.signatures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.signatures.DerReader.Element;
import org.lintas.emrtd.signatures.DerReader.NotDerException;

/**
 * Signed attributes in DER, in DER's order, with the kind of content that is inside and its hash once each, and the time of signing at
 * most once.
 */
final class DerSignedAttributes implements SignedAttributes {

    private static final byte[] CONTENT_TYPE = Asn1.encoded(CMSAttributes.contentType);
    private static final byte[] MESSAGE_DIGEST = Asn1.encoded(CMSAttributes.messageDigest);
    private static final byte[] SIGNING_TIME = Asn1.encoded(CMSAttributes.signingTime);

    /** Years of two digits from here on are of the last century (RFC 5652, 11.3). */
    private static final int LAST_CENTURY = 50;

    private final Element attributes;
    private final List<Element> shared = new ArrayList<>();
    private @Nullable Element messageDigest;
    private @Nullable Instant signingTime;

    private DerSignedAttributes(Element attributes) {
        this.attributes = attributes;
    }

    /**
     * Reads attributes.
     *
     * @param attributes under their context-specific tag
     * @param contentType kind of the content that is inside
     * @throws NotDerException if they are of another form, malformed or name another kind, which is not told apart here
     */
    static DerSignedAttributes read(Element attributes, Element contentType) throws NotDerException {
        DerSignedAttributes read = new DerSignedAttributes(attributes);
        DerReader set = attributes.inside();
        @Nullable Element before = null;
        boolean typed = false;
        while (set.hasNext()) {
            Element attribute = set.next(DerReader.SEQUENCE);
            // The order of a set in DER (ISO/IEC 8825-1, 11.6).
            if (before != null && before.compareTo(attribute) >= 0) {
                throw new NotDerException();
            }
            typed |= read.take(attribute, contentType);
            before = attribute;
        }
        if (!typed || read.messageDigest == null) {
            throw new NotDerException();
        }
        return read;
    }

    /** Whether it was the one that names the kind of content. */
    private boolean take(Element attribute, Element contentType) throws NotDerException {
        DerReader parts = attribute.inside();
        Element type = parts.next(DerReader.OBJECT_IDENTIFIER);
        DerReader values = parts.last(DerReader.SET).inside();
        if (type.isEncodedAs(MESSAGE_DIGEST)) {
            requireFirst(messageDigest);
            messageDigest = values.last(DerReader.OCTET_STRING);
            return false;
        }
        if (type.isEncodedAs(SIGNING_TIME)) {
            requireFirst(signingTime);
            signingTime = time(values.last(DerReader.UTC_TIME));
            return false;
        }
        shared.add(attribute);
        if (!type.isEncodedAs(CONTENT_TYPE)) {
            return false;
        }
        if (!values.last(DerReader.OBJECT_IDENTIFIER).equalTo(contentType)) {
            throw new NotDerException();
        }
        return true;
    }

    private static void requireFirst(@Nullable Object before) throws NotDerException {
        if (before != null) {
            throw new NotDerException();
        }
    }

    /** {@code YYMMDDhhmmssZ}. */
    private static Instant time(Element value) throws NotDerException {
        if (value.length() != 13 || value.at(12) != 'Z') {
            throw new NotDerException();
        }
        int year = number(value, 0);
        try {
            return OffsetDateTime.of(
                            year + (year < LAST_CENTURY ? 2_000 : 1_900),
                            number(value, 2),
                            number(value, 4),
                            number(value, 6),
                            number(value, 8),
                            number(value, 10),
                            0,
                            ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException none) {
            throw new NotDerException();
        }
    }

    private static int number(Element value, int at) throws NotDerException {
        int tens = value.at(at) - '0';
        int ones = value.at(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new NotDerException();
        }
        return 10 * tens + ones;
    }

    /** The attributes that are the same in every document of a signer: all but hash and time. */
    List<Element> shared() {
        return shared;
    }

    @Override
    public boolean name(String contentType) {
        return true;
    }

    @Override
    public byte[] messageDigest() {
        return messageDigest == null ? new byte[0] : messageDigest.value();
    }

    @Override
    public Optional<Instant> signingTime() {
        return Optional.ofNullable(signingTime);
    }

    @Override
    public byte[] message() {
        byte[] set = attributes.encoded();
        set[0] = DerReader.SET;
        return set;
    }

    /** They stand in DER's order. */
    @Override
    public Optional<byte[]> otherMessage() {
        return Optional.empty();
    }
}
