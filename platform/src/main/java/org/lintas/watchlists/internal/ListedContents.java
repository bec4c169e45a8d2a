package org.lintas.watchlists.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.ListedPersonView.Line;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.WatchlistDraft;
import org.springframework.stereotype.Component;

/** What lists say of whom they seek, by the identifier under which it hits. */
@Component
class ListedContents {

    private final EntryTable entries;
    private final PublishedParts published;

    ListedContents(EntryTable entries, PublishedParts published) {
        this.entries = entries;
        this.published = published;
    }

    /** Empty when nothing is known by this identifier: a person who is no longer on a published list, or a list that ended. */
    Optional<ListedSide> find(UUID entry) {
        Optional<ListedSide> person = published.person(entry).map(this::side);
        return person.isPresent() ? person : entries.find(entry).map(found -> side(ListedEntry.of(found)));
    }

    private ListedSide side(PublishedPerson person) {
        List<Line> lines = StatementText.lines(person.subject());
        List<String> terms = List.of(
                person.terms().category().name(),
                person.terms().action().name(),
                person.terms().legalBasis());
        return new ListedSide(
                person.id(),
                Optional.of(person.terms().name()),
                lines,
                person.terms().action(),
                digest(terms, person.subject()));
    }

    private static ListedSide side(ListedEntry entry) {
        WatchlistDraft content = entry.content();
        Subject subject = entry.subject();
        List<String> terms = List.of(content.category().name(), content.action().name(), content.legalBasis());
        return new ListedSide(
                entry.id(), Optional.empty(), StatementText.lines(subject), content.action(), digest(terms, subject));
    }

    /** Where a statement stands is left out: lines move from copy to copy. */
    private static String digest(List<String> terms, Subject subject) {
        List<String> lines = new ArrayList<>(terms);
        StatementText.lines(subject).forEach(line -> lines.add(line.about() + " " + line.text()));
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
