package org.lintas.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Proves that a log's folder, an export or a receipt is whole, from its bytes alone. Reads only; needs neither the log's
 * secret nor its index.
 *
 * <p>Without a key kept elsewhere the keys in the folder or export are believed: changes to single entries are found, a
 * log written anew as a whole is not. A receipt carries no key: without one its path is checked, its signature is not, and
 * {@code signedSize} is 0. With a tree head kept elsewhere a log cut back behind that head is found too.
 */
public final class LedgerVerifier {

    /** Most faults listed; one more would not tell more. */
    public static final int MAX_FAULTS = 1000;

    private final Optional<VerifierKey> trustedKey;
    private final Optional<SignedTreeHead> keptHead;

    /**
     * A verifier.
     *
     * @param trustedKey the key that must have signed, kept apart from the log; absent: believe the keys beside the log
     * @param keptHead a tree head kept apart from the log, which the log must continue
     */
    public LedgerVerifier(Optional<VerifierKey> trustedKey, Optional<SignedTreeHead> keptHead) {
        this.trustedKey = trustedKey;
        this.keptHead = keptHead;
    }

    /**
     * Verifies a log's folder, an export file or a receipt file, whichever the path is.
     *
     * @throws IOException when the path cannot be read
     * @throws MalformedLedgerException when it is none of the three
     */
    public LedgerFindings verify(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderVerification(new Layout(path), trustedKey, keptHead).run();
        }
        byte[] beginning;
        try (InputStream in = Files.newInputStream(path)) {
            beginning = in.readNBytes(ExportWriter.FIRST_LINE.length());
        }
        String first = new String(beginning, StandardCharsets.US_ASCII);
        if (first.equals(ExportWriter.FIRST_LINE)) {
            return verifyExport(Files.newInputStream(path), path.getFileName().toString());
        }
        if (first.startsWith("c2sp.org/tlog-proof@")) {
            return verifyReceipt(path);
        }
        throw new MalformedLedgerException("neither a ledger's folder nor an export nor a receipt", 0);
    }

    private LedgerFindings verifyReceipt(Path path) throws IOException {
        if (Files.size(path) > Receipt.MAX_BYTES) {
            throw new MalformedLedgerException("a receipt has at most " + Receipt.MAX_BYTES + " bytes", 0);
        }
        Receipt receipt = Receipt.parse(Files.readString(path, StandardCharsets.UTF_8));
        Faults faults = new Faults(path.getFileName().toString());
        if (!receipt.included()) {
            faults.add(LedgerFault.Kind.PROOF, 0, receipt.index(), "the path does not lead from the entry to the root");
        }
        checkHead(receipt.head(), new KnownKeys(List.of()), faults);
        long signedSize = trustedKey.isPresent() ? receipt.head().size() : 0;
        return new LedgerFindings(receipt.head().size(), receipt.head().root(), signedSize, faults.list());
    }

    LedgerFindings verifyExport(InputStream export, String name) throws IOException {
        Faults faults = new Faults(name);
        try (ExportReader reader = new ExportReader(export)) {
            ExportReader.Preamble preamble = reader.preamble();
            checkHead(preamble.head(), preamble.keys(), faults);
            checkEntries(reader, preamble, faults);
            SignedTreeHead head = preamble.head();
            return new LedgerFindings(head.size(), head.root(), head.size(), faults.list());
        }
    }

    private static void checkEntries(ExportReader reader, ExportReader.Preamble preamble, Faults faults)
            throws IOException {
        RangeBounds range = preamble.range();
        try {
            TreeHash root = RangeRoot.of(range, preamble.outside(), reader::leaf);
            reader.requireEnd();
            if (!root.equals(preamble.head().root())) {
                faults.add(LedgerFault.Kind.ROOT, 0, range.from(), "the entries do not give the root of the tree head");
            }
        } catch (MalformedLedgerException wrong) {
            faults.add(LedgerFault.Kind.FORMAT, wrong.position(), range.from(), wrong.reason());
        }
    }

    private void checkHead(SignedTreeHead head, KnownKeys besides, Faults faults) {
        boolean believed =
                trustedKey.map(head::signedBy).orElseGet(() -> besides.keys().isEmpty() || besides.accept(head));
        if (!believed) {
            faults.add(LedgerFault.Kind.SIGNATURE, 0, head.size(), "the tree head is not signed by a key that counts");
        }
        if (keptHead.isPresent() && !agrees(keptHead.get(), head)) {
            faults.add(LedgerFault.Kind.NOT_EXTENDED, 0, head.size(), "the tree head contradicts the one kept");
        }
    }

    /** Without the log only heads of one size can be compared; of other sizes the log's name must agree. */
    private static boolean agrees(SignedTreeHead kept, SignedTreeHead head) {
        boolean sameLog = kept.head().origin().equals(head.head().origin());
        return sameLog && (kept.size() != head.size() || kept.root().equals(head.root()));
    }
}
