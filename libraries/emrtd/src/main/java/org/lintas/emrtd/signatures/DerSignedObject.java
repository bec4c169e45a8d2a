package org.lintas.emrtd.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.signatures.DerReader.Element;
import org.lintas.emrtd.signatures.DerReader.NotDerException;

/**
 * A CMS {@code SignedData} in DER, taken apart by offsets. Only the usual form: content inside, no revocation lists, one signer with
 * signed attributes and without unsigned ones.
 */
final class DerSignedObject {

    /** Primitive, context-specific tag 0: a signer referred to by its key. */
    private static final int KEY_IDENTIFIER = 0x80;

    private final List<Element> shared = new ArrayList<>();
    private final Element content;
    private final DerSignedAttributes attributes;
    private final Element signature;

    private DerSignedObject(byte[] encoded) throws NotDerException {
        DerReader outer = new DerReader(encoded).last(DerReader.SEQUENCE).inside();
        shared.add(outer.next(DerReader.OBJECT_IDENTIFIER));
        DerReader data = outer.last(DerReader.CONTEXT_0)
                .inside()
                .last(DerReader.SEQUENCE)
                .inside();
        shared.add(data.next(DerReader.INTEGER));
        shared.add(data.next(DerReader.SET));
        DerReader encapsulated = data.next(DerReader.SEQUENCE).inside();
        Element contentType = encapsulated.next(DerReader.OBJECT_IDENTIFIER);
        shared.add(contentType);
        content = encapsulated.last(DerReader.CONTEXT_0).inside().last(DerReader.OCTET_STRING);
        if (data.nextIs(DerReader.CONTEXT_0)) {
            shared.add(data.next(DerReader.CONTEXT_0));
        }
        DerReader signer =
                data.last(DerReader.SET).inside().last(DerReader.SEQUENCE).inside();
        shared.add(signer.next(DerReader.INTEGER));
        shared.add(signer.next(signer.nextIs(DerReader.SEQUENCE) ? DerReader.SEQUENCE : KEY_IDENTIFIER));
        shared.add(signer.next(DerReader.SEQUENCE));
        attributes = DerSignedAttributes.read(signer.next(DerReader.CONTEXT_0), contentType);
        shared.addAll(attributes.shared());
        shared.add(signer.next(DerReader.SEQUENCE));
        signature = signer.last(DerReader.OCTET_STRING);
    }

    /** Takes an encoded object apart; empty if it is of another form or malformed, which is not told apart here. */
    static Optional<DerSignedObject> of(byte[] encoded) {
        try {
            return Optional.of(new DerSignedObject(encoded));
        } catch (NotDerException other) {
            return Optional.empty();
        }
    }

    /**
     * What the documents of a signer share: every element that is neither content nor its hash, nor time of signing, nor signature, one
     * after the other. Of two objects whose frames are equal, either both can be read or none.
     */
    byte[] frame() {
        int length = 0;
        for (Element element : shared) {
            length += element.encodedLength();
        }
        byte[] frame = new byte[length];
        int at = 0;
        for (Element element : shared) {
            at += element.copyTo(frame, at);
        }
        return frame;
    }

    /** The object, given what is shared. */
    SignedObject signedBy(SignerPart part) {
        return new SignedObject(part, content.value(), attributes, signature.value());
    }
}
