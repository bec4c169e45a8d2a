package org.lintas.documents.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipFiles;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.lds.Octets;

/**
 * Reads a chip, and goes on when its document was torn away and is put back soon. The chip is opened and authenticated anew; files
 * that were read before stay if EF.SOD is the same to the last byte, since it holds the hash of each. Another document with the same
 * key is read whole, and nothing of the first is kept. A document that never opened is not waited for: there may be no chip.
 */
final class ReturningDocument {

    /** Returns that are waited for: a hand that shakes does so once or twice; a chip that is lost a third time is broken. */
    static final int RETURNS_MAX = 2;

    /** Longest absence: what it takes to see the message and to put the document back; own choice. */
    static final Duration ABSENCE_MAX = Duration.ofSeconds(5);

    /** Between two looks whether it is back: ten times a second a reader looks for cards. */
    static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final String RESUMED = "reading-resumed";
    private static final String CHANGED = "document-changed";

    private final ChipReader reader;
    private final LongSupplier nanoClock;
    private final Pause pause;

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time);
    }

    /**
     * One conversation.
     *
     * @param chip the channel; after a loss its next command tries the chip anew
     * @param key that opens the chip
     * @param listener hears each step of each try
     * @param over whether the time for all of it is over
     */
    record Conversation(ApduChannel chip, AccessKey key, ReadingListener listener, BooleanSupplier over) {}

    ReturningDocument(ChipReader reader, LongSupplier nanoClock, Pause pause) {
        this.reader = reader;
        this.nanoClock = nanoClock;
        this.pause = pause;
    }

    ChipReading read(Conversation conversation, ReadingPlan plan) {
        ChipReading reading = read(plan, conversation);
        for (int returns = 0; returns < RETURNS_MAX && torn(reading); returns++) {
            Optional<ChipReading> after = awaitReturn(conversation, rest(plan, reading));
            if (after.isEmpty()) {
                return reading;
            }
            reading = joined(reading, after.get(), () -> read(plan, conversation));
        }
        return reading;
    }

    /** The reading of a document that came back; empty if none did in time. */
    private Optional<ChipReading> awaitReturn(Conversation conversation, ReadingPlan plan) {
        long end = nanoClock.getAsLong() + ABSENCE_MAX.toNanos();
        while (nanoClock.getAsLong() < end && !conversation.over().getAsBoolean()) {
            ChipReading again = read(plan, conversation);
            if (again.result() != CheckResult.ABORTED || torn(again)) {
                return Optional.of(again);
            }
            pause.of(LOOK_EVERY);
        }
        return Optional.empty();
    }

    private ChipReading read(ReadingPlan plan, Conversation conversation) {
        return reader.read(conversation.chip(), conversation.key(), plan, conversation.listener());
    }

    /** Whether the chip was lost after it had opened. */
    private static boolean torn(ChipReading reading) {
        return reading.result() == CheckResult.ABORTED
                && reading.protocols().stream().anyMatch(outcome -> outcome.result() == CheckResult.SUCCESSFUL);
    }

    /** What is not read yet; all of it without EF.SOD, because then nobody can say that it is the same document. */
    private static ReadingPlan rest(ReadingPlan plan, ChipReading reading) {
        if (reading.files().securityObject().isEmpty()) {
            return plan;
        }
        SortedSet<Integer> left = new TreeSet<>(plan.dataGroups());
        left.removeAll(reading.files().dataGroups().keySet());
        return new ReadingPlan(left, plan.access(), plan.blockBytes(), plan.terminal());
    }

    private static ChipReading joined(ChipReading before, ChipReading after, WholeReading whole) {
        Optional<Octets> known = before.files().securityObject();
        if (known.isEmpty()) {
            return noted(after, RESUMED);
        }
        if (after.files().securityObject().isEmpty()) {
            // Lost again, or closed to us, before it could show that it is the same.
            return before;
        }
        return known.equals(after.files().securityObject())
                ? noted(merged(before, after), RESUMED)
                : noted(whole.read(), CHANGED);
    }

    /** Reads a document from its beginning. */
    @FunctionalInterface
    private interface WholeReading {
        ChipReading read();
    }

    /** What a chip showed of itself counts only in the session that came to the end: the first may have been another's. */
    private static ChipReading merged(ChipReading before, ChipReading after) {
        SortedMap<Integer, Octets> groups = new TreeMap<>(before.files().dataGroups());
        groups.putAll(after.files().dataGroups());
        SortedMap<Integer, String> missing = new TreeMap<>(after.missing());
        missing.keySet().removeAll(groups.keySet());
        ChipFiles files = new ChipFiles(
                groups,
                after.files().commonData().or(() -> before.files().commonData()),
                after.files().securityObject(),
                after.files().cardAccess().or(() -> before.files().cardAccess()),
                after.files().cardSecurity().or(() -> before.files().cardSecurity()));
        return new ChipReading(
                after.result(),
                files,
                missing,
                after.protocols(),
                after.activeAuthentication(),
                Stream.concat(before.findings().stream(), after.findings().stream())
                        .toList(),
                before.nanos() + after.nanos());
    }

    private static ChipReading noted(ChipReading reading, String code) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        findings.add(new Finding(code, "the document was torn away and put back"));
        return new ChipReading(
                reading.result(),
                reading.files(),
                reading.missing(),
                reading.protocols(),
                reading.activeAuthentication(),
                findings,
                reading.nanos());
    }
}
