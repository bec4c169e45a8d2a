package org.lintas.crossings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.internal.JudgementGraph.Edge;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class JudgementGraphTests {

    private static final int THINGS = 9;

    @Test
    void whatIsConnectedIsWhatAClosureOverAllPairsSays() {
        Gen<Edge<Integer>> edge = choices -> new Edge<>(choices.between(0, THINGS - 1), choices.between(0, THINGS - 1));
        Gen<List<Edge<Integer>>> edges = edge.list(0, 2 * THINGS);
        Property.forAll(500, edges, same -> {
            boolean[][] closure = closure(same);
            for (int from = 0; from < THINGS; from++) {
                Set<Integer> expected = new HashSet<>();
                for (int to = 0; to < THINGS; to++) {
                    if (closure[from][to]) {
                        expected.add(to);
                    }
                }
                assertThat(JudgementGraph.connected(from, same)).isEqualTo(expected);
            }
        });
    }

    /** By S. Warshall, 1962. */
    private static boolean[][] closure(List<Edge<Integer>> same) {
        boolean[][] closure = new boolean[THINGS][THINGS];
        for (int i = 0; i < THINGS; i++) {
            closure[i][i] = true;
        }
        same.forEach(edge -> {
            closure[edge.one()][edge.other()] = true;
            closure[edge.other()][edge.one()] = true;
        });
        for (int over = 0; over < THINGS; over++) {
            for (int from = 0; from < THINGS; from++) {
                for (int to = 0; to < THINGS; to++) {
                    closure[from][to] |= closure[from][over] && closure[over][to];
                }
            }
        }
        return closure;
    }
}
