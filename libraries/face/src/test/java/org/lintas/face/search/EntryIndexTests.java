package org.lintas.face.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Seed;

class EntryIndexTests {

    @Test
    void answersAsAMapDoes() {
        long seed = Seed.current();
        var random = new SplittableRandom(seed);
        var index = new EntryIndex();
        Map<Long, Integer> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            long entry = random.nextInt(4_000) * (random.nextBoolean() ? 1L : 1L << 40);
            if (map.containsKey(entry)) {
                index.remove(entry);
                map.remove(entry);
            } else {
                index.put(entry, i);
                map.put(entry, i);
            }
            long other = random.nextInt(4_000);
            assertThat(index.slot(other))
                    .as("seed %d, step %d", seed, i)
                    .isEqualTo(map.getOrDefault(other, EntryIndex.NONE));
        }
        map.forEach((entry, slot) ->
                assertThat(index.slot(entry)).as("seed %d", seed).isEqualTo(slot));
        assertThat(index.size()).isEqualTo(map.size());
    }
}
