package org.lintas.documents;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.foundation.CheckResult;

/**
 * One node of the verdict on a document (BSI TR-03135-1 v2.5, 5): a check that was made, or a group of checks with the result that
 * follows from them.
 *
 * @param name of the check or group, lower case with dashes; unique in its tree
 * @param result in five values
 * @param code why; {@code ok} when successful
 * @param parameters what the code's words need to be exact
 * @param findings codes of what a reader of the log must see although it changes no result
 * @param inputs SHA-256 of each input, in hexadecimal
 * @param version of the component and of the trust store that it used; empty text for a group
 * @param duration of the check alone; no part of the verdict itself, since it differs each time
 * @param children the checks that it is made of
 */
public record ResultNode(
        String name,
        CheckResult result,
        String code,
        Map<String, String> parameters,
        List<String> findings,
        List<String> inputs,
        String version,
        Duration duration,
        List<ResultNode> children) {

    /** Copies the collections. */
    public ResultNode {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        findings = List.copyOf(findings);
        inputs = List.copyOf(inputs);
        children = List.copyOf(children);
    }

    /** The node of a name, this one or below it; empty when there is none. */
    public Optional<ResultNode> find(String wanted) {
        if (name.equals(wanted)) {
            return Optional.of(this);
        }
        return children.stream().flatMap(child -> child.find(wanted).stream()).findFirst();
    }

    /** True for a check, false for a group or a check that others are part of. */
    public boolean leaf() {
        return children.isEmpty();
    }
}
