package org.lintas.oprf;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/** A point of the group but for infinity: a blinded input, an evaluated one, or a public key. */
public final class Element {

    /** Bytes of the encoding. */
    public static final int BYTES = Group.ELEMENT_BYTES;

    private final ECPoint point;
    private final byte[] encoding;

    private Element(ECPoint point) {
        this.point = Group.checked(point);
        this.encoding = point.getEncoded(true);
    }

    /**
     * Reads the compressed form of SEC 1.
     *
     * @throws OprfException if it is no point of the curve, or infinity
     */
    public static Element decode(byte[] encoding) {
        return new Element(Group.decode(encoding));
    }

    static Element of(ECPoint point) {
        return new Element(point.normalize());
    }

    /** Encodes many points with one inversion. */
    static List<Element> of(List<ECPoint> points) {
        return Group.normalised(points).stream().map(Element::new).toList();
    }

    ECPoint point() {
        return point;
    }

    /** The compressed form, {@link #BYTES} long. */
    public byte[] encoding() {
        return encoding.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element element && Arrays.equals(encoding, element.encoding);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoding);
    }

    /** The encoding in hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(encoding);
    }
}
