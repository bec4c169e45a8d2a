package org.lintas.benchmarks;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;

/** Reads one message again and again, whole as objects, as segments alone and with StAEDI; the best of some rounds by the thread's processor time. */
final class MessageRates {

    private static final int ROUNDS = 7;
    private static final double ROUND_SECONDS = 2;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final PrintStream out = System.out;
    private final byte[] message;
    private final int passengers;
    private long sink;

    /**
     * @param message one interchange
     * @param passengers in it
     */
    MessageRates(byte[] message, int passengers) {
        this.message = message.clone();
        this.passengers = passengers;
    }

    /** Something that reads the message once. */
    private interface Reading {
        void read() throws IOException;
    }

    void measure() throws IOException {
        figure("message", message.length / 1e3, "kB");
        figure("passengers of a message", passengers, "passengers");
        double objects = rate("read as objects", this::readObjects);
        double tokens = rate("every component as text, bare tokenizer", this::readTokens);
        double reference = rate("every component as text, StAEDI 1.26", this::readReference);
        figure("objects against StAEDI's texts", objects / reference, "times");
        figure("objects against the bare tokenizer", objects / tokens, "times");
        if (sink == 0) {
            throw new IllegalStateException("Nothing was read.");
        }
    }

    private double rate(String what, Reading reading) throws IOException {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = cpu();
            int count = 0;
            while (cpu() - began < ROUND_SECONDS * 1e9) {
                reading.read();
                count++;
            }
            best = Math.max(best, count / ((cpu() - began) / 1e9));
        }
        figure(what, best, "messages/s");
        figure(what, best * passengers, "passengers/s");
        figure(what, best * message.length / 1e6, "MB/s");
        return best;
    }

    private void readObjects() throws IOException {
        try {
            for (Message each : EdifactReader.read(message, TODAY)) {
                sink += each.diagnostics().size() + 1;
            }
        } catch (EdifactRefusedException e) {
            throw new IOException(e);
        }
    }

    /** The fewest lines that give every component as a text; no bounds, no tolerance, no position. */
    private void readTokens() {
        List<List<String>> segments = new ArrayList<>();
        List<String> segment = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < message.length; at++) {
            byte each = message[at];
            if (each == '+' || each == ':' || each == '\'') {
                segment.add(new String(message, start, at - start, StandardCharsets.UTF_8));
                start = at + 1;
                if (each == '\'') {
                    segments.add(segment);
                    segment = new ArrayList<>();
                }
            }
        }
        sink += segments.size();
    }

    private void readReference() throws IOException {
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(message))) {
            while (reader.hasNext()) {
                if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
                    sink += reader.getText().length();
                }
            }
        } catch (EDIStreamException e) {
            throw new IOException(e);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void figure(String what, double value, String unit) {
        out.printf(Locale.ROOT, "{\"figure\":\"%s\",\"value\":%.2f,\"unit\":\"%s\"}%n", what, value, unit);
    }
}
