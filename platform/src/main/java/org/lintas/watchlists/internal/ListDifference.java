package org.lintas.watchlists.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintas.watchlists.ListCopy.Change;
import org.lintas.watchlists.ListCopy.Line;
import org.lintas.watchlists.PublishedLists;

/** How the persons of two copies of a list differ, told by the identifiers of the publisher. */
record ListDifference(List<PublishedPerson> added, List<PublishedPerson> changed, List<PublishedPerson> removed) {

    static ListDifference between(Collection<PublishedPerson> before, Collection<PublishedPerson> after) {
        Map<UUID, PublishedPerson> left = new LinkedHashMap<>();
        before.forEach(person -> left.put(person.id(), person));
        List<PublishedPerson> added = new ArrayList<>();
        List<PublishedPerson> changed = new ArrayList<>();
        for (PublishedPerson person : after) {
            PublishedPerson earlier = left.remove(person.id());
            if (earlier == null) {
                added.add(person);
            } else if (!StatementText.same(earlier.subject(), person.subject())) {
                changed.add(person);
            }
        }
        return new ListDifference(added, changed, List.copyOf(left.values()));
    }

    Change counts() {
        return new Change(added.size(), changed.size(), removed.size());
    }

    /** Persons of whom travellers of the last days have not been asked yet. */
    List<PublishedPerson> news() {
        List<PublishedPerson> news = new ArrayList<>(added);
        news.addAll(changed);
        return news;
    }

    /** The first lines, removed persons first: they are what a guard is about. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines(removed, Line.Kind.REMOVED, lines);
        lines(changed, Line.Kind.CHANGED, lines);
        lines(added, Line.Kind.ADDED, lines);
        return lines;
    }

    private static void lines(List<PublishedPerson> persons, Line.Kind kind, List<Line> to) {
        for (PublishedPerson person : persons) {
            if (to.size() < PublishedLists.LINES_MAX) {
                to.add(new Line(kind, person.id(), StatementText.name(person.subject())));
            }
        }
    }
}
