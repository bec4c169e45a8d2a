package org.lintas.crossings.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which things judgements hold together. */
final class JudgementGraph {

    private JudgementGraph() {}

    /** Two things that were judged the same. */
    record Edge<T>(T one, T other) {}

    /** All things that lead to one by judgements, itself included. */
    static <T> Set<T> connected(T from, Collection<Edge<T>> same) {
        Set<T> reached = new LinkedHashSet<>();
        Deque<T> waiting = new ArrayDeque<>();
        reached.add(from);
        waiting.add(from);
        while (!waiting.isEmpty()) {
            T next = waiting.remove();
            for (Edge<T> edge : same) {
                if (edge.one().equals(next) && reached.add(edge.other())) {
                    waiting.add(edge.other());
                }
                if (edge.other().equals(next) && reached.add(edge.one())) {
                    waiting.add(edge.one());
                }
            }
        }
        return reached;
    }
}
