package org.lintas.face.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintas.face.FaceTemplate;
import org.lintas.testkit.Seed;

/** The vector kernel gives the numbers of the plain one, which gives those of the definition. */
class SearchKernelTests {

    private static final int SLOTS = 3 * InnerProducts.SLOTS_AT_ONCE;

    private final GalleryBlock block = GalleryBlock.empty();

    @Test
    void testsRunWithTheVectorModule() {
        assertThat(SearchKernel.fastest()).isEqualTo(SearchKernel.VECTOR);
    }

    @Test
    void kernelsAgreeWithTheDefinitionOnRandomRows() {
        long seed = Seed.current();
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            byte[][] rows = new byte[SLOTS][];
            Arrays.setAll(rows, i -> Faces.packed(random));
            assertAgree("seed " + seed, Faces.packed(random), rows);
        }
    }

    @Test
    void kernelsAgreeOnTheGreatestNumbersOfEitherSign() {
        for (int probe : new int[] {-FaceTemplate.PACKED_MAX, 0, 1, FaceTemplate.PACKED_MAX}) {
            byte[][] rows = new byte[SLOTS][FaceTemplate.DIMENSIONS];
            for (int slot = 0; slot < SLOTS; slot++) {
                Arrays.fill(rows[slot], (byte) (slot % 2 == 0 ? FaceTemplate.PACKED_MAX : -FaceTemplate.PACKED_MAX));
            }
            byte[] given = new byte[FaceTemplate.DIMENSIONS];
            Arrays.fill(given, (byte) probe);
            assertAgree("probe of " + probe, given, rows);
        }
    }

    @Test
    void kernelsAgreeOnOneNumberInOnePlace() {
        for (int place = 0; place < FaceTemplate.DIMENSIONS; place++) {
            byte[][] rows = new byte[SLOTS][FaceTemplate.DIMENSIONS];
            rows[place % SLOTS][place] = FaceTemplate.PACKED_MAX;
            byte[] probe = new byte[FaceTemplate.DIMENSIONS];
            probe[place] = -FaceTemplate.PACKED_MAX;
            assertAgree("place " + place, probe, rows);
        }
    }

    @Test
    void aProductOfTemplatesIsKnownFromItsSumOrSeemsHigher() {
        for (int product = -PackedScores.PRODUCT_MAX; product <= PackedScores.PRODUCT_MAX; product++) {
            int known = PackedScores.product((short) product);
            if (product >= -18_375) {
                assertThat(known).isEqualTo(product);
            } else {
                assertThat(known).isEqualTo(product + 0x10000);
            }
        }
    }

    @Test
    void kernelsFindTheSameNextProductsFromEveryPlace() {
        var random = new SplittableRandom(Seed.current());
        short[] products = new short[SLOTS];
        for (int i = 0; i < SLOTS; i++) {
            products[i] = (short) random.nextInt();
        }
        for (int floor : new int[] {Integer.MIN_VALUE, -18_376, -18_375, 0, 30_000, 47_160, Integer.MAX_VALUE}) {
            short rank = PackedScores.rankMin(floor);
            for (int from = 0; from <= SLOTS; from++) {
                int next = SearchKernel.PLAIN.innerProducts().next(products, from, rank);
                assertThat(SearchKernel.VECTOR.innerProducts().next(products, from, rank))
                        .isEqualTo(next);
                assertThat(next == SLOTS || PackedScores.product(products[next]) >= Math.min(floor, 47_160))
                        .isTrue();
            }
        }
    }

    @Test
    void noTemplateIsLongerThanTheBoundSays() {
        var random = new SplittableRandom(Seed.current());
        for (int round = 0; round < 2_000; round++) {
            byte[] packed = Faces.any(random).packed();
            assertThat(product(packed, packed)).isBetween(0, PackedScores.PRODUCT_MAX);
        }
    }

    private void assertAgree(String name, byte[] probe, byte[][] rows) {
        int first = GalleryBlock.SLOTS - rows.length;
        for (int i = 0; i < rows.length; i++) {
            block.fill(first + i, i, rows[i]);
        }
        short[] defined = new short[rows.length];
        for (int i = 0; i < rows.length; i++) {
            defined[i] = (short) product(probe, rows[i]);
        }
        for (var kernel : SearchKernel.values()) {
            short[] products = new short[rows.length];
            var innerProducts = kernel.innerProducts();
            innerProducts.compute(innerProducts.prepared(widened(probe)), block.rows(), first, products);
            assertThat(products).as("%s, %s", kernel, name).isEqualTo(defined);
        }
        for (int i = 0; i < rows.length; i++) {
            block.clear(first + i);
        }
    }

    private static int product(byte[] probe, byte[] row) {
        int sum = 0;
        for (int i = 0; i < probe.length; i++) {
            sum += probe[i] * row[i];
        }
        return sum;
    }

    private static short[] widened(byte[] probe) {
        short[] widened = new short[probe.length];
        for (int i = 0; i < probe.length; i++) {
            widened[i] = probe[i];
        }
        return widened;
    }
}
