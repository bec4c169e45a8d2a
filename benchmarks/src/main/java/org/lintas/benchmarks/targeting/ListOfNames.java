package org.lintas.benchmarks.targeting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.lintas.benchmarks.MadeNames;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;

/** Puts a list of made persons in force, the way that lists of publishers come: handed in as CSV, approved by a second person. */
final class ListOfNames {

    private static final StatedReason FIRST = new StatedReason("Proposed for the measurement.", "measurement-1");
    private static final StatedReason SECOND = new StatedReason("Approved for the measurement.", "measurement-2");
    private static final long LOOKS_EVERY_NANOS = 200_000_000;

    private final PublishedLists lists;
    private final MadeNames names;

    ListOfNames(PublishedLists lists, MadeNames names) {
        this.lists = lists;
        this.names = names;
    }

    /** Returns when the list is searched. */
    void putInForce(int persons) throws IOException {
        ListTerms terms = new ListTerms(
                "Persons of the measurement",
                Category.OBSERVATION,
                Action.REPORT,
                "Act of the measurement",
                "Measurement",
                new ListTerms.Supply("", "", "", 20, Duration.ofDays(30)));
        UUID list = lists.add(terms, FIRST).id();
        lists.approve(list, SECOND);
        Path file = Files.createTempFile("names", ".csv");
        try {
            write(file, persons);
            ListCopy copy = lists.receive(list, List.of(new PublishedLists.Offered("names.csv", file)), FIRST);
            await(copy.id());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(Path file, int persons) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("id,surname,given names,date of birth\n");
            for (int number = 0; number < persons; number++) {
                MadeNames.Written person = names.written(random);
                lines.write("P%d,\"%s\",\"%s\",%s\n"
                        .formatted(number, plain(person.surname()), plain(person.givenNames()), person.birth()));
            }
        }
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }

    private void await(UUID copy) {
        while (true) {
            ListCopy.State state = lists.copy(copy).orElseThrow().state();
            switch (state) {
                case READING -> LockSupport.parkNanos(LOOKS_EVERY_NANOS);
                case HELD -> lists.approveCopy(copy, SECOND);
                case IN_FORCE -> {
                    return;
                }
                default -> throw new IllegalStateException("The list of the measurement is " + state);
            }
        }
    }
}
