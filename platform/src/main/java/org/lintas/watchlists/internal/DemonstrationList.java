package org.lintas.watchlists.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.PublishedLists.Offered;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an empty demonstration a list of simulated Rahba, in two copies that differ; nobody on it is real, nor one of the simulated travellers. */
@Component
@ConditionalOnBooleanProperty("lintas.demonstration")
class DemonstrationList {

    private static final List<String> COPIES = List.of("demonstration-list-1.csv", "demonstration-list-2.csv");

    private static final String FILE_NAME = "rahba-sought.csv";

    private static final int REMOVED_PERCENT_MAX = 20;

    private static final Duration FRESH_FOR = Duration.ofDays(30);

    private static final ListTerms TERMS = new ListTerms(
            "Persons sought by Rahba",
            Category.WANTED,
            Action.REFER,
            "Agreement of the simulated States on sought persons, article 4",
            "Simulated police of Rahba",
            new ListTerms.Supply("", "", "", REMOVED_PERCENT_MAX, FRESH_FOR));

    private static final StatedReason PROPOSED = new StatedReason("A list of the demonstration.", "demonstration-1");
    private static final StatedReason APPROVED = new StatedReason("Seen for the demonstration.", "demonstration-2");

    private final PublishedLists lists;

    DemonstrationList(PublishedLists lists) {
        this.lists = lists;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (lists.sources().isEmpty()) {
            UUID list = lists.add(TERMS, PROPOSED).id();
            lists.approve(list, APPROVED);
            COPIES.forEach(copy -> handIn(list, copy));
        }
    }

    private void handIn(UUID list, String copy) {
        try (InputStream seed =
                Objects.requireNonNull(DemonstrationList.class.getResourceAsStream("/org/lintas/watchlists/" + copy))) {
            Path file = Files.createTempFile("list", ".csv");
            try {
                Files.copy(seed, file, StandardCopyOption.REPLACE_EXISTING);
                lists.receive(list, List.of(new Offered(FILE_NAME, file)), PROPOSED);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new LintasException(ErrorCode.INTERNAL, "The list of the demonstration cannot be handed in.", e);
        }
    }
}
