package org.lintas.optical;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;

/**
 * Turns the scores of a zone's cells into its text.
 *
 * <p>Each character is the likeliest that its position allows, unless a forbidden one is far likelier: that one stands, and the
 * rule of {@code libraries/mrz} says whether it may be repaired. If the check digits then disagree, the next likeliest characters
 * of a few doubtful cells are tried; they are taken only if exactly one choice of comparable likelihood satisfies every check digit.
 */
final class ZoneDecoder {

    /** How much likelier a forbidden character must be to stand, as a logarithm: fifty times. */
    private static final double FORBIDDEN = Math.log(50);

    /** How much less likely another character may be to be tried, as a logarithm: a thousand times. */
    private static final double TRIED = Math.log(1_000);

    /** How much less likely all changes together may be: three thousand times. */
    private static final double TRIED_TOGETHER = Math.log(3_000);

    /** Readings whose likelihoods differ by less are comparable: thirty times. */
    private static final double COMPARABLE = Math.log(30);

    /** Characters changed at most, and changes tried at most. */
    private static final int CHANGES_MAX = 3;

    private static final int TRIED_MAX = 16;

    /** Probability below which a character is reported as doubtful. */
    private static final double DOUBTFUL = 0.9;

    private final Placement placement;
    private final MrzFormat format;
    private final LocalDate referenceDate;
    private final int[] characters;
    private final List<Change> changes = new ArrayList<>();
    private final List<Choice> agreeing = new ArrayList<>();

    private record Change(int index, int character, double cost) {}

    private record Choice(MrzResult.Read result, List<Integer> characters, double cost) {}

    private ZoneDecoder(Placement placement, LocalDate referenceDate) {
        this.placement = placement;
        this.format = placement.format();
        this.referenceDate = referenceDate;
        this.characters = new int[format.length()];
    }

    static OpticalReading decode(Placement placement, LocalDate referenceDate) {
        return new ZoneDecoder(placement, referenceDate).decode();
    }

    private OpticalReading decode() {
        for (int index = 0; index < characters.length; index++) {
            characters[index] = likeliest(index);
        }
        MrzResult.Read first = parsed();
        if (first.valid()) {
            return zone(first, read());
        }
        collectChanges();
        tryChanges(0, 0, 0);
        if (agreeing.isEmpty()) {
            return zone(first, read());
        }
        agreeing.sort(Comparator.comparingDouble(Choice::cost));
        double least = agreeing.getFirst().cost;
        List<Choice> comparable =
                agreeing.stream().filter(each -> each.cost < least + COMPARABLE).toList();
        if (comparable.size() > 1) {
            return new OpticalReading.Ambiguous(
                    comparable.stream().map(Choice::result).toList(), ZonePlace.of(placement));
        }
        return zone(agreeing.getFirst().result, agreeing.getFirst().characters);
    }

    private int likeliest(int index) {
        float[] cell = placement.cell(index);
        boolean[] allowed = Alphabet.allowed(format, index);
        int best = Alphabet.best(cell, allowed);
        for (int c = 0; c < CharacterNet.NONE; c++) {
            best = !allowed[c] && cell[c] > cell[best] + (allowed[best] ? FORBIDDEN : 0) ? c : best;
        }
        return best;
    }

    private MrzResult.Read parsed() {
        StringBuilder text = new StringBuilder(format.length() + format.lines());
        for (int index = 0; index < characters.length; index++) {
            if (index > 0 && index % format.lineLength() == 0) {
                text.append('\n');
            }
            text.append(CharacterNet.CLASSES.charAt(characters[index]));
        }
        return switch (MrzParser.parse(text.toString(), referenceDate)) {
            case MrzResult.Read read -> read;
            case MrzResult.Unreadable unreadable -> throw new IllegalStateException(unreadable.explanation());
        };
    }

    /** The likeliest other characters of the cells. */
    private void collectChanges() {
        for (int index = 0; index < characters.length; index++) {
            float[] cell = placement.cell(index);
            boolean[] allowed = Alphabet.allowed(format, index);
            for (int c = 0; c < CharacterNet.NONE; c++) {
                double cost = cell[characters[index]] - cell[c];
                if (allowed[c] && c != characters[index] && cost < TRIED) {
                    changes.add(new Change(index, c, Math.max(0, cost)));
                }
            }
        }
        changes.sort(Comparator.comparingDouble(Change::cost));
        if (changes.size() > TRIED_MAX) {
            changes.subList(TRIED_MAX, changes.size()).clear();
        }
    }

    private void tryChanges(int from, int made, double cost) {
        if (made > 0) {
            MrzResult.Read result = parsed();
            if (result.valid()) {
                agreeing.add(new Choice(result, read(), cost));
            }
        }
        if (made == CHANGES_MAX) {
            return;
        }
        for (int i = from; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (cost + change.cost > TRIED_TOGETHER) {
                return;
            }
            int before = characters[change.index];
            characters[change.index] = change.character;
            tryChanges(i + 1, made + 1, cost + change.cost);
            characters[change.index] = before;
        }
    }

    private List<Integer> read() {
        return Arrays.stream(characters).boxed().toList();
    }

    private OpticalReading.Zone zone(MrzResult.Read result, List<Integer> read) {
        List<DoubtfulCharacter> doubtful = new ArrayList<>();
        double least = 1;
        for (int index = 0; index < read.size(); index++) {
            float[] cell = placement.cell(index);
            boolean[] allowed = Alphabet.allowed(format, index);
            double sum = Math.exp(cell[read.get(index)]);
            int other = -1;
            for (int c = 0; c < CharacterNet.NONE; c++) {
                if (allowed[c] && c != read.get(index)) {
                    sum += Math.exp(cell[c]);
                    other = other < 0 || cell[c] > cell[other] ? c : other;
                }
            }
            double probability = Math.min(1, Math.exp(cell[read.get(index)]) / Math.max(sum, 1e-9));
            least = Math.min(least, probability);
            if (probability < DOUBTFUL) {
                doubtful.add(new DoubtfulCharacter(
                        Alphabet.position(format, index),
                        CharacterNet.CLASSES.charAt(read.get(index)),
                        probability,
                        CharacterNet.CLASSES.charAt(other)));
            }
        }
        return new OpticalReading.Zone(result, ZonePlace.of(placement), least, doubtful);
    }
}
