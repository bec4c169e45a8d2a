package org.lintas.emrtd.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.StoreContents.DefectList;
import org.lintas.emrtd.trust.StoreContents.VerifiedList;

/**
 * A trust store as bytes, to be kept and read again: everything that came in, with how it came in and what was found, and a
 * SHA-256 over it all at the end. What was verified when it came in is not verified again, so that reading is quick: whoever can
 * change the bytes decides whom to trust, so they belong where only the program writes.
 *
 * <p>Format, big-endian: {@code LTS1}; count of authorities, each with certificate, algorithm, key, curve, link, findings, sources;
 * count of signers, each with certificate, trusted, findings, sources; count of revocation lists, each with the list and sources;
 * count of defect and deviation lists, each with the list and its source; SHA-256. Octets and texts have a length of four bytes.
 */
public final class TrustSnapshot {

    /** Longest snapshot in bytes: the signers of the whole world take 60 MB; four times that. */
    public static final int BYTES_MAX = 240 << 20;

    private static final byte[] MAGIC = "LTS1".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_LENGTH = 32;

    /** Most texts in one list of findings or sources: there are below 20 codes, and one source a year would be a hundred years. */
    private static final int TEXTS_MAX = 1_000;

    private TrustSnapshot() {}

    /** The store as bytes; the same store gives the same bytes. */
    public static byte[] write(TrustStore store) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(store.contents(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        bytes.writeBytes(HashAlgorithm.SHA_256.hash(bytes.toByteArray()));
        return bytes.toByteArray();
    }

    private static void write(StoreContents contents, DataOutputStream out) throws IOException {
        out.write(MAGIC);
        out.writeInt(contents.anchors().size());
        for (Anchor anchor : contents.anchors()) {
            octets(out, anchor.certificate().encoded());
            text(out, anchor.notes().algorithm());
            text(out, anchor.notes().key());
            text(out, anchor.notes().curve());
            out.writeBoolean(anchor.notes().link());
            texts(out, anchor.notes().findings());
            sources(out, anchor.sources());
        }
        out.writeInt(contents.signers().size());
        for (TrustedSigner signer : contents.signers()) {
            octets(out, signer.encoded().toByteArray());
            text(out, signer.country());
            text(out, signer.subject());
            text(out, signer.issuerReference());
            text(out, signer.keyIdentifier());
            instant(out, signer.notAfter());
            out.writeBoolean(signer.trusted());
            texts(out, signer.findings());
            sources(out, signer.sources());
        }
        out.writeInt(contents.lists().size());
        for (VerifiedList list : contents.lists()) {
            octets(out, list.object().encoded());
            sources(out, list.sources());
        }
        out.writeInt(contents.defectLists().size());
        for (DefectList list : contents.defectLists()) {
            octets(out, list.encoded().toByteArray());
            source(out, list.source());
        }
    }

    private static void octets(DataOutputStream out, byte[] octets) throws IOException {
        out.writeInt(octets.length);
        out.write(octets);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        octets(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void sources(DataOutputStream out, List<Provenance> sources) throws IOException {
        out.writeInt(sources.size());
        for (Provenance source : sources) {
            source(out, source);
        }
    }

    private static void source(DataOutputStream out, Provenance source) throws IOException {
        text(out, source.file());
        text(out, source.kind().name());
        text(out, source.signedBy().orElse(""));
        out.writeBoolean(source.loaded().isPresent());
        if (source.loaded().isPresent()) {
            instant(out, source.loaded().get());
        }
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    /**
     * Reads a store.
     *
     * @throws MalformedLdsException if the bytes are not what {@link #write} gave
     */
    public static TrustStore read(byte[] snapshot) throws MalformedLdsException {
        if (snapshot.length < MAGIC.length + HASH_LENGTH || snapshot.length > BYTES_MAX) {
            throw new MalformedLdsException(0, "not a trust snapshot: %d bytes".formatted(snapshot.length));
        }
        int end = snapshot.length - HASH_LENGTH;
        byte[] content = Arrays.copyOf(snapshot, end);
        byte[] hash = Arrays.copyOfRange(snapshot, end, snapshot.length);
        if (!Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new MalformedLdsException(0, "not a trust snapshot");
        }
        if (!MessageDigest.isEqual(hash, HashAlgorithm.SHA_256.hash(content))) {
            throw new MalformedLdsException(end, "the trust snapshot was changed: its hash differs");
        }
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(content, MAGIC.length, content.length - MAGIC.length))) {
            StoreContents contents = read(in);
            if (in.read() >= 0) {
                throw new IOException("bytes after the end");
            }
            return new TrustStore(contents, List.of());
        } catch (IOException | SignedObjectException | IllegalArgumentException malformed) {
            throw new MalformedLdsException(0, "not a trust snapshot: " + malformed.getMessage());
        }
    }

    private static StoreContents read(DataInputStream in) throws IOException, SignedObjectException {
        List<Anchor> anchors = new ArrayList<>();
        for (int count = count(in, TrustStoreBuilder.ENTRIES_MAX); count > 0; count--) {
            Certificate certificate = Certificate.of(octets(in));
            AnchorLint.Notes notes = new AnchorLint.Notes(text(in), text(in), text(in), in.readBoolean(), texts(in));
            anchors.add(new Anchor(certificate, notes, sources(in)));
        }
        List<TrustedSigner> signers = new ArrayList<>();
        for (int count = count(in, TrustStoreBuilder.SIGNERS_MAX); count > 0; count--) {
            signers.add(signer(in));
        }
        List<VerifiedList> lists = new ArrayList<>();
        for (int count = count(in, TrustStoreBuilder.ENTRIES_MAX); count > 0; count--) {
            lists.add(new VerifiedList(RevocationObject.of(octets(in)), sources(in)));
        }
        List<DefectList> defectLists = new ArrayList<>();
        for (int count = count(in, TrustStoreBuilder.ENTRIES_MAX); count > 0; count--) {
            defectLists.add(defectList(Octets.of(octets(in)), source(in)));
        }
        return new StoreContents(anchors, signers, lists, defectLists);
    }

    private static TrustedSigner signer(DataInputStream in) throws IOException {
        Octets encoded = Octets.of(octets(in));
        return new TrustedSigner(
                encoded,
                encoded.sha256(),
                text(in),
                text(in),
                text(in),
                text(in),
                instant(in),
                in.readBoolean(),
                texts(in),
                sources(in));
    }

    private static DefectList defectList(Octets encoded, Provenance source) throws SignedObjectException {
        SignedObject signed = SignedObject.parse(encoded.toByteArray(), SignedList.BYTES_MAX);
        return new DefectList(encoded, DefectEntries.read(source.kind(), signed.content(), source.file()), source);
    }

    private static int count(DataInputStream in, int max) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > max) {
            throw new IOException("a count of %d".formatted(count));
        }
        return count;
    }

    private static byte[] octets(DataInputStream in) throws IOException {
        byte[] octets = new byte[count(in, in.available())];
        in.readFully(octets);
        return octets;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(octets(in), StandardCharsets.UTF_8);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = count(in, TEXTS_MAX); count > 0; count--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static List<Provenance> sources(DataInputStream in) throws IOException {
        List<Provenance> sources = new ArrayList<>();
        for (int count = count(in, TEXTS_MAX); count > 0; count--) {
            sources.add(source(in));
        }
        return sources;
    }

    private static Provenance source(DataInputStream in) throws IOException {
        String file = text(in);
        MaterialKind kind = MaterialKind.valueOf(text(in));
        String signedBy = text(in);
        Optional<Instant> loaded = in.readBoolean() ? Optional.of(instant(in)) : Optional.empty();
        return new Provenance(file, kind, Optional.of(signedBy).filter(name -> !name.isEmpty()), loaded);
    }

    private static Instant instant(DataInputStream in) throws IOException {
        try {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        } catch (DateTimeException | ArithmeticException none) {
            throw new IOException("not an instant", none);
        }
    }
}
