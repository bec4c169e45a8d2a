package org.lintas.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.lintas.mrz.StateCode;
import org.lintas.watchlist.documents.DocumentState;
import org.lintas.watchlist.documents.DocumentTable;
import org.lintas.watchlist.documents.DocumentTableBuilder;
import org.lintas.watchlist.documents.DocumentTableFile;
import org.lintas.watchlist.documents.FingerprintKey;
import org.lintas.watchlist.documents.ListedDocument;
import org.lintas.watchlist.documents.RegisterCopy;
import org.lintas.watchlist.documents.SoughtDocument;

/**
 * {@code ./lintas bench documents [DOCUMENTS [DOCUMENTS OF THE MAP]]}: how many documents a second and core are looked for among made ones,
 * 10,000,000 if not said, in the table and in the file mapped; how many that are not listed are taken for listed ones; and the same in a
 * {@link HashMap} of texts, 2,000,000 if not said. Of ten sought one is listed. Times are those of the thread's processor. One JSON object for each
 * figure to standard output.
 */
final class DocumentsScenario {

    private static final long DOCUMENTS = 10_000_000;
    private static final long DOCUMENTS_OF_MAP = 2_000_000;
    private static final int SOUGHT = 1 << 20;
    private static final int ROUNDS = 5;
    private static final int LISTED_OF = 10;
    private static final String[] ISSUERS = {"D", "FRA", "IDN", "MYS", "PHL", "SGP", "THA", "VNM", "USA", "UTO"};

    private final PrintStream out = System.out;
    private int sink;

    private DocumentsScenario() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        long documents = arguments.length > 0 ? Long.parseLong(arguments[0]) : DOCUMENTS;
        long ofMap = arguments.length > 1 ? Long.parseLong(arguments[1]) : DOCUMENTS_OF_MAP;
        new DocumentsScenario().measure(documents, ofMap);
    }

    private void measure(long documents, long ofMap) throws IOException {
        FingerprintKey key = FingerprintKey.of(new byte[FingerprintKey.BYTES]);
        figure("documents", (double) documents, "documents");
        long began = cpu();
        DocumentTable table = table(key, documents);
        figure("build", (cpu() - began) / 1e9, "s");
        figure("memory of the table", Math.ceilDiv(documents * 4, 3) * 8 / 1e6, "MB");
        searches("table", table, documents);
        notListed(table, documents);
        mapped(table, key, documents);
        map(Math.min(documents, ofMap));
        figure("documents of the map's size in a table", (double) Math.min(documents, ofMap), "documents");
        searches("table of the map's size", table(key, Math.min(documents, ofMap)), Math.min(documents, ofMap));
    }

    private static DocumentTable table(FingerprintKey key, long documents) {
        var builder = new DocumentTableBuilder(key, documents, List.of());
        for (long i = 0; i < documents; i++) {
            builder.add(new ListedDocument(issuer(i), number(i), DocumentState.LOST));
        }
        return builder.build(new RegisterCopy("made", Instant.EPOCH));
    }

    private void searches(String name, DocumentTable table, long documents) {
        SoughtDocument[] sought = sought(documents);
        double best = best(sought, document -> table.search(document).size());
        figure(name + ", searches", sought.length / best / 1e6, "million a second and core");
    }

    /** Numbers of another form than those listed: whatever is found is found by chance. */
    private void notListed(DocumentTable table, long documents) {
        long found = 0;
        long tried = 10L * SOUGHT;
        for (long i = 0; i < tried; i++) {
            found += table.search(new SoughtDocument(issuer(i), "ZZ" + number(documents + i)))
                    .size();
        }
        figure("found by chance of " + tried + " not listed", (double) found, "documents");
    }

    private void mapped(DocumentTable table, FingerprintKey key, long documents) throws IOException {
        Path file = Files.createTempFile("documents", ".table");
        try {
            long began = System.nanoTime();
            DocumentTableFile.write(table, key, file);
            figure("written to a file, with fsync", (System.nanoTime() - began) / 1e9, "s");
            began = System.nanoTime();
            DocumentTable opened = DocumentTableFile.open(file, key);
            figure("opened, seal checked", (System.nanoTime() - began) / 1e9, "s");
            searches("mapped file", opened, documents);
        } finally {
            Files.delete(file);
        }
    }

    /** What a map needs to give the same answer, variants apart: normalised text to states. */
    private void map(long documents) {
        Map<String, DocumentState> map = new HashMap<>();
        long before = heap();
        for (long i = 0; i < documents; i++) {
            map.put(issuer(i).get().letters() + "|" + number(i), DocumentState.LOST);
        }
        figure("memory of the map of " + documents, (heap() - before) / 1e6, "MB");
        SoughtDocument[] sought = sought(documents);
        double best = best(sought, document -> {
            String normalised =
                    document.number().toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
            return map.containsKey(document.issuer().get().letters() + "|" + normalised) ? 1 : 0;
        });
        figure("map, searches", sought.length / best / 1e6, "million a second and core");
    }

    private double best(SoughtDocument[] sought, ToIntFunction<SoughtDocument> search) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, FaceSearchScenario.seconds(() -> {
                for (SoughtDocument document : sought) {
                    sink += search.applyAsInt(document);
                }
            }));
        }
        return best;
    }

    private static SoughtDocument[] sought(long documents) {
        var random = new SplittableRandom(1);
        var sought = new SoughtDocument[SOUGHT];
        for (int i = 0; i < sought.length; i++) {
            long number = random.nextLong(documents);
            boolean listed = random.nextInt(LISTED_OF) == 0;
            sought[i] = new SoughtDocument(issuer(number), number(listed ? number : documents + number));
        }
        return sought;
    }

    private static Optional<StateCode> issuer(long number) {
        return Optional.of(new StateCode(ISSUERS[(int) (number % ISSUERS.length)]));
    }

    /** Two letters and seven digits, scattered as series of several States are. */
    private static String number(long number) {
        long scattered = (number * 0x9E3779B97F4A7C15L) >>> 1;
        StringBuilder text = new StringBuilder(9);
        text.append((char) ('A' + number % 26)).append((char) ('A' + number / 26 % 26));
        text.append(1_000_000 + number / 676 % 9_000_000);
        return scattered % 2 == 0 ? text.toString() : text.insert(2, ' ').toString();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void figure(String name, double value, String unit) {
        out.printf(Locale.ROOT, "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}%n", name, value, unit);
    }
}
