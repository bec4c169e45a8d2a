package org.lintas.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jmrtd.lds.icao.MRZInfo;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzMaker;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;
import org.lintas.mrz.Transliteration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Zones read and made, in operations per second of one thread. Reference: JMRTD's MRZInfo on the same zone, which checks
 * fewer things.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MrzBenchmark {

    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);
    private static final String UPPER = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String LOWER = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private final String passport = UPPER + "\n" + LOWER + "\n";
    private final String damaged = UPPER + "\n" + LOWER.replace("7408122", "74O8I22") + "\n";
    private final String card =
            "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";
    private final Mrz zone = read(passport).zone();

    /** A passport as an optical reader delivers it. */
    @Benchmark
    public MrzResult parsePassport() {
        return MrzParser.parse(passport, REFERENCE);
    }

    /** A card with a long document number. */
    @Benchmark
    public MrzResult parseCardWithLongNumber() {
        return MrzParser.parse(card, REFERENCE);
    }

    /** A passport of which two characters need repair. */
    @Benchmark
    public MrzResult parseAndRepairPassport() {
        return MrzParser.parse(damaged, REFERENCE);
    }

    /** The reference. */
    @Benchmark
    public MRZInfo referenceParsePassport() {
        return new MRZInfo(passport);
    }

    /** A passport's two lines. */
    @Benchmark
    public List<String> makePassport() {
        return MrzMaker.make(zone);
    }

    /** The three forms of a name with one open letter. */
    @Benchmark
    public List<String> transliterationForms() {
        return Transliteration.forms("Müller-Lüdenscheidt");
    }

    private static MrzResult.Read read(String text) {
        return switch (MrzParser.parse(text, REFERENCE)) {
            case MrzResult.Read read -> read;
            case MrzResult.Unreadable unreadable -> throw new IllegalStateException(unreadable.explanation());
        };
    }
}
