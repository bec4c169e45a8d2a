package org.lintas.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms of one name: in several languages, short forms, romanisations that no rule gives. A word may belong to several names. */
final class NameForms {

    private static final String RESOURCE = "name-forms.txt";

    private final Map<String, Set<Integer>> names;

    private final List<List<String>> forms;

    private NameForms(Map<String, Set<Integer>> names, List<List<String>> forms) {
        this.names = Map.copyOf(names);
        this.forms = List.copyOf(forms);
    }

    /** From the table of this library, which is read once: a name a line, its forms with spaces between. */
    static NameForms bundled() {
        return Bundled.FORMS;
    }

    /** Read when somebody asks first. */
    private static final class Bundled {

        private static final NameForms FORMS = read();
    }

    private static NameForms read() {
        Map<String, Set<Integer>> names = new HashMap<>();
        List<List<String>> forms = new ArrayList<>();
        for (List<String> ofName : lines()) {
            ofName.forEach(
                    form -> names.computeIfAbsent(form, _ -> new HashSet<>()).add(forms.size()));
            forms.add(ofName);
        }
        return new NameForms(names, forms);
    }

    /** Forms of each name of the table. */
    static List<List<String>> lines() {
        return Resources.lines(RESOURCE).stream()
                .map(line -> List.of(line.split(" +", -1)))
                .toList();
    }

    /** All forms of the names that a word is a form of, the word among them, some perhaps twice; empty for a word that is none. */
    List<String> of(String word) {
        return names.getOrDefault(word, Set.of()).stream()
                .flatMap(name -> forms.get(name).stream())
                .toList();
    }

    boolean same(String one, String two) {
        Set<Integer> left = names.get(one);
        Set<Integer> right = names.get(two);
        return left != null && right != null && left.stream().anyMatch(right::contains);
    }
}
