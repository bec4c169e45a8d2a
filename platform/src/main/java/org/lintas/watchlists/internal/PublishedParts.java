package org.lintas.watchlists.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListSource;
import org.springframework.stereotype.Component;

/** The copies that are searched, each read from its files once and kept as long as it is searched. Thread-safe. */
@Component
class PublishedParts {

    private final SourceTable sources;
    private final ListFiles files;
    private final ScoreBands bands;
    private final Map<UUID, Part> parts = new ConcurrentHashMap<>();

    PublishedParts(SourceTable sources, ListFiles files, ScoreBands bands) {
        this.sources = sources;
        this.files = files;
        this.bands = bands;
    }

    /**
     * A copy in memory.
     *
     * @param source the list
     * @param persons by the identifier under which they hit
     * @param list to search
     */
    record Part(ListSource source, Map<UUID, PublishedPerson> persons, ListPart list) {}

    /** Those that are searched from now on; the others are forgotten. */
    List<ListPart> of(List<ListCopy> copies) {
        List<ListPart> searched = new ArrayList<>();
        Map<UUID, Part> kept = new HashMap<>();
        for (ListCopy copy : copies) {
            Part part = part(copy);
            kept.put(copy.id(), part);
            searched.add(part.list());
        }
        parts.keySet().retainAll(kept.keySet());
        return searched;
    }

    /** A copy that was read already and is searched from now on: it is not read again. */
    void ready(UUID copy, Part part) {
        parts.put(copy, part);
    }

    private Part part(ListCopy copy) {
        return parts.computeIfAbsent(copy.id(), _ -> read(copy));
    }

    /** A copy, in memory or from its files, without keeping it. */
    Part passing(ListCopy copy) {
        Part known = parts.get(copy.id());
        return known == null ? read(copy) : known;
    }

    private Part read(ListCopy copy) {
        ListSource source = sources.find(copy.source()).orElseThrow();
        try {
            return made(
                    source,
                    ListReading.of(copy.files(), source.terms().supply(), files::open)
                            .subjects());
        } catch (IOException e) {
            throw new LintasException(
                    ErrorCode.STORAGE_FAILED,
                    "The copy of the list '%s' that is in force cannot be read: bring its files back to HOME/watchlists/files."
                            .formatted(source.terms().name()),
                    e);
        }
    }

    /** The persons of a list, ready to be searched. */
    Part made(ListSource source, List<Subject> subjects) {
        Map<UUID, PublishedPerson> persons = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            if (subject.kind() == Subject.Kind.PERSON) {
                PublishedPerson person = PublishedPerson.of(source.id(), subject, source.terms());
                persons.put(person.id(), person);
            }
        }
        return new Part(source, persons, new ListPart(persons.values(), bands));
    }

    /** A part for some of its persons. */
    ListPart some(List<PublishedPerson> persons) {
        return new ListPart(persons, bands);
    }

    /** Who hits under an identifier. */
    Optional<PublishedPerson> person(UUID entry) {
        return parts.values().stream()
                .flatMap(part -> Stream.ofNullable(part.persons().get(entry)))
                .findFirst();
    }

    /** The list on which that person is. */
    Optional<ListSource> source(UUID entry) {
        return parts.values().stream()
                .filter(part -> part.persons().containsKey(entry))
                .map(Part::source)
                .findFirst();
    }
}
