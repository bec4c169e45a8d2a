package org.lintas.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 9162, 2.1, written down word by word: the slow twin of the tree. */
final class NaiveTree {

    private NaiveTree() {}

    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256();
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.getFirst());
        }
        int k = split(entries.size());
        return sha256(new byte[] {1}, root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    static List<TreeHash> path(int index, List<byte[]> entries) {
        if (entries.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        List<TreeHash> path = index < k ? path(index, left) : path(index - k, right);
        path.add(TreeHash.of(root(index < k ? right : left)));
        return path;
    }

    static List<TreeHash> proof(int from, List<byte[]> entries) {
        return from == 0 || from == entries.size() ? List.of() : subproof(from, entries, true);
    }

    private static List<TreeHash> subproof(int m, List<byte[]> entries, boolean known) {
        if (m == entries.size()) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(TreeHash.of(root(entries))));
        }
        int k = split(entries.size());
        List<byte[]> left = entries.subList(0, k);
        List<byte[]> right = entries.subList(k, entries.size());
        List<TreeHash> proof = m <= k ? subproof(m, left, known) : subproof(m - k, right, false);
        proof.add(TreeHash.of(root(m <= k ? right : left)));
        return proof;
    }

    private static int split(int size) {
        int k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
