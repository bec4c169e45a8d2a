package org.lintas.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Forms of one name: in several languages, short forms, romanisations that no rule gives. A word may belong to several names. */
final class NameForms {

    private static final String RESOURCE = "name-forms.txt";

    private final Map<String, Set<Integer>> names;

    private NameForms(Map<String, Set<Integer>> names) {
        this.names = Map.copyOf(names);
    }

    /** From the table of this library: a name a line, its forms with spaces between. */
    static NameForms bundled() {
        Map<String, Set<Integer>> names = new HashMap<>();
        int name = 0;
        for (String line : Resources.lines(RESOURCE)) {
            for (String form : line.split(" +", -1)) {
                names.computeIfAbsent(form, _ -> new HashSet<>()).add(name);
            }
            name++;
        }
        return new NameForms(names);
    }

    boolean same(String one, String two) {
        Set<Integer> left = names.get(one);
        Set<Integer> right = names.get(two);
        return left != null && right != null && left.stream().anyMatch(right::contains);
    }
}
