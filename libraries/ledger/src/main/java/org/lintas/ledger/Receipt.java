package org.lintas.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * One entry with its proof and the signed tree head it is proven against: enough to show, without the log and without
 * a network, that the log held the entry. The text form is C2SP tlog-proof; its {@code extra} line holds the entry.
 */
public final class Receipt {

    /** Largest receipt read, in bytes: an entry of the largest size in Base64, a path and a tree head. */
    public static final int MAX_BYTES = Ledger.MAX_ENTRY_BYTES / 3 * 4 + 8 * 1024;

    /** First line of the text form (C2SP tlog-proof, version 1). */
    static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    private final byte[] entry;
    private final InclusionProof proof;
    private final SignedTreeHead head;

    Receipt(byte[] entry, InclusionProof proof, SignedTreeHead head) {
        this.entry = entry.clone();
        this.proof = proof;
        this.head = head;
    }

    /**
     * Reads the text form.
     *
     * @throws MalformedLedgerException when the text is not a receipt, with the line
     */
    public static Receipt parse(String text) {
        if (text.length() > MAX_BYTES) {
            throw new MalformedLedgerException("a receipt has at most " + MAX_BYTES + " bytes", 0);
        }
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new MalformedLedgerException("a receipt has a proof, a blank line and a signed tree head", 1);
        }
        List<String> lines = Arrays.asList(text.substring(0, gap).split("\n", -1));
        boolean shaped = lines.size() >= 3
                && lines.get(0).equals(FIRST_LINE)
                && lines.get(1).startsWith(EXTRA)
                && lines.get(2).startsWith(INDEX);
        if (!shaped) {
            throw new MalformedLedgerException("a receipt begins with " + FIRST_LINE + ", extra and index", 1);
        }
        SignedTreeHead head = SignedTreeHead.parse(text.substring(gap + 2));
        long index = TreeHead.decimal(lines.get(2).substring(INDEX.length()), 3);
        return assemble(lines, index, head);
    }

    private static Receipt assemble(List<String> lines, long index, SignedTreeHead head) {
        try {
            byte[] entry = Base64.getDecoder().decode(lines.get(1).substring(EXTRA.length()));
            List<TreeHash> path = new ArrayList<>();
            for (String line : lines.subList(3, lines.size())) {
                path.add(TreeHash.fromBase64(line));
            }
            return new Receipt(entry, new InclusionProof(index, head.size(), path), head);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedLedgerException("not a receipt: " + wrong.getMessage(), 2);
        }
    }

    /** Whether the entry is in the tree of the head and {@code key} signed the head. */
    public boolean provenBy(VerifierKey key) {
        return included() && head.signedBy(key);
    }

    /** Whether the path leads from the entry to the root of the head, whoever signed it. */
    boolean included() {
        return proof.leadsTo(head.root(), TreeHash.ofEntry(entry));
    }

    /** A copy of the entry. */
    public byte[] entry() {
        return entry.clone();
    }

    /** Position of the entry in the log, from 0. */
    public long index() {
        return proof.index();
    }

    /** The way from the entry to the root. */
    public InclusionProof proof() {
        return proof;
    }

    /** The signed tree head the entry is proven against. */
    public SignedTreeHead head() {
        return head;
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE)
                .append('\n')
                .append(EXTRA)
                .append(Base64.getEncoder().encodeToString(entry))
                .append('\n')
                .append(INDEX)
                .append(proof.index())
                .append('\n');
        proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(head.text()).toString();
    }

    /** The text form in UTF-8. */
    byte[] encoded() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
