package org.lintas.face.search;

import java.util.ArrayList;
import java.util.List;

/** The best hits so far: higher products first, of equal ones the lower entry number. */
final class TopCandidates {

    private final InnerProducts innerProducts;
    private final short[] probe;
    private final short[] prepared;
    private final int[] products;
    private final long[] entries;
    private int size;
    private int floor;

    TopCandidates(short[] probe, InnerProducts innerProducts, SearchLimit limit) {
        this.innerProducts = innerProducts;
        this.probe = probe;
        this.prepared = innerProducts.prepared(probe);
        this.products = new int[limit.candidatesMax()];
        this.entries = new long[limit.candidatesMax()];
        this.floor = PackedScores.productMin(limit.scoreMin());
    }

    /** The probe in the form that the kernel takes. */
    short[] prepared() {
        return prepared;
    }

    /** Looks at the products, modulo 2^16, of consecutive slots. */
    void offer(GalleryBlock block, int first, short[] computed) {
        int at = innerProducts.next(computed, 0, PackedScores.rankMin(floor));
        while (at < computed.length) {
            offer(block, first + at, PackedScores.product(computed[at]));
            at = innerProducts.next(computed, at + 1, PackedScores.rankMin(floor));
        }
    }

    List<FaceCandidate> ranked() {
        var ranked = new ArrayList<FaceCandidate>(size);
        for (int i = 0; i < size; i++) {
            ranked.add(new FaceCandidate(entries[i], PackedScores.score(products[i])));
        }
        return List.copyOf(ranked);
    }

    /** Takes a slot only with the product of what it holds whole: the computed one may be of a row in change, or too high. */
    private void offer(GalleryBlock block, int slot, int computed) {
        if (size == entries.length && !precedes(computed, block.entry(slot), size - 1)) {
            return;
        }
        block.hit(probe, slot).filter(hit -> hit.product() >= floor).ifPresent(this::insert);
    }

    private void insert(GalleryBlock.Hit hit) {
        int place = place(hit);
        if (place == entries.length) {
            return;
        }
        int moved = Math.min(size, entries.length - 1) - place;
        System.arraycopy(products, place, products, place + 1, moved);
        System.arraycopy(entries, place, entries, place + 1, moved);
        products[place] = hit.product();
        entries[place] = hit.entry();
        size = Math.min(size + 1, entries.length);
        if (size == entries.length) {
            floor = Math.max(floor, products[size - 1]);
        }
    }

    /** Index of the first that the hit precedes, by bisection. */
    private int place(GalleryBlock.Hit hit) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (precedes(hit.product(), hit.entry(), middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean precedes(int product, long entry, int index) {
        return product > products[index] || (product == products[index] && entry < entries[index]);
    }
}
