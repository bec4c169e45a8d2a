package org.lintas.optical;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the machine readable zone in a photograph or scan of a data page, lying any way round. Immutable and thread-safe.
 *
 * <p>It finds lines of fixed pitch, lays the five formats of Doc 9303 over them, reads each cell with a network trained on OCR-B
 * and lets the check digits decide. A picture has one zone or none: of several the first that is found valid is given.
 */
public final class OpticalReader {

    /** Longest encoded picture, in bytes: a 12-megapixel JPEG of the best quality has about 10 MB. */
    public static final int BYTES_MAX = 32 * 1024 * 1024;

    /** Most pixels of a picture: a 600 dots an inch scan of a whole A4 sheet has 35 million. */
    public static final int PIXELS_MAX = 40_000_000;

    /** Longest side of a picture, in pixels. */
    public static final int SIDE_MAX = 12_000;

    /** Shortest longer side of a picture in pixels: 30 characters 6 pixels wide. */
    public static final int SIDE_MIN = 180;

    /** Longer side of the level of the pyramid that is searched first, in pixels at most. */
    private static final int FIRST_SIDE_MAX = 2_200;

    /** Levels searched at most: one finer and one coarser than the first, and the next finer. */
    private static final int LEVELS_MAX = 4;

    /** Ways to lay a format over the cells of a candidate that are read with care, at most. */
    private static final int PLACEMENTS_MAX = 2;

    /** Score below which cells are no zone: the likeliest characters have one chance in four on the mean. */
    private static final double SCORE_MIN = Math.log(0.25);

    private OpticalReader() {}

    /** Bytes of a file by which {@link #looksLikePicture} tells. */
    public static final int SIGNATURE_LENGTH = 10;

    /**
     * Whether a file starts like a picture of a format that is read; no text does, as text holds no zero bytes.
     *
     * @param start the first {@link #SIGNATURE_LENGTH} bytes of the file, or all if it has fewer
     */
    public static boolean looksLikePicture(byte[] start) {
        return ImageFile.signed(start);
    }

    /**
     * Reads an encoded picture: JPEG, PNG, BMP or TIFF.
     *
     * @param encoded the bytes of the file; of more than {@link #BYTES_MAX} or {@link #PIXELS_MAX} none are read
     * @param referenceDate decides the century of dates, as in {@link org.lintas.mrz.MrzParser}
     * @throws IllegalArgumentException if the reference date is not in the years 1900 to 9900; no bytes make it throw
     */
    public static OpticalReading read(byte[] encoded, LocalDate referenceDate) {
        return switch (ImageFile.decode(encoded)) {
            case ImageFile.Decoded.Picture picture -> read(picture.grey(), referenceDate);
            case ImageFile.Decoded.Refused refused -> new OpticalReading.None(refused.reason(), refused.explanation());
        };
    }

    /**
     * Reads a picture in memory.
     *
     * @throws IllegalArgumentException if the reference date is not in the years 1900 to 9900
     */
    public static OpticalReading read(BufferedImage image, LocalDate referenceDate) {
        return ImageFile.refusal(image.getWidth(), image.getHeight())
                .<OpticalReading>map(refused -> new OpticalReading.None(refused.reason(), refused.explanation()))
                .orElseGet(() -> read(ImageFile.grey(image), referenceDate));
    }

    private static OpticalReading read(Grey full, LocalDate referenceDate) {
        Pyramid pyramid = new Pyramid(full);
        CellSampler sampler = new CellSampler(pyramid);
        CharacterNet net = CharacterNet.trained();
        @Nullable Placement best = null;
        for (int level : levels(pyramid)) {
            for (ZoneCandidate candidate : ZoneFinder.find(pyramid.level(level), level)) {
                for (Placement placement : placements(candidate, sampler, net)) {
                    if (ZoneDecoder.decode(placement, referenceDate) instanceof OpticalReading.Zone zone
                            && zone.result().valid()) {
                        return zone;
                    }
                    best = best == null || placement.score() > best.score() ? placement : best;
                }
            }
        }
        if (best == null || best.score() < SCORE_MIN) {
            return new OpticalReading.None(OpticalReading.Reason.NO_ZONE, "no zone in it");
        }
        return ZoneDecoder.decode(best, referenceDate);
    }

    /** The level that shows most zones well, then its neighbours. */
    private static List<Integer> levels(Pyramid pyramid) {
        int first = 0;
        while (first + 1 < pyramid.count()
                && Math.max(pyramid.level(first).width(), pyramid.level(first).height()) > FIRST_SIDE_MAX) {
            first++;
        }
        List<Integer> levels = new ArrayList<>();
        for (int level : new int[] {first, first - 1, first + 1, first - 2}) {
            if (level >= 0 && level < pyramid.count() && levels.size() < LEVELS_MAX) {
                levels.add(level);
            }
        }
        return levels;
    }

    /** The likeliest ways to read a candidate, either way round, on grids refined by what was read. */
    private static List<Placement> placements(ZoneCandidate candidate, CellSampler sampler, CharacterNet net) {
        List<Placement> all = new ArrayList<>();
        for (boolean turned : new boolean[] {false, true}) {
            Turn turn = Turn.of(candidate, turned);
            all.addAll(Placement.of(turn, new CellScores(turn.grid(), sampler, net, false)));
        }
        all.sort(Comparator.comparingDouble(Placement::score).reversed());
        List<Placement> careful = new ArrayList<>();
        for (Placement placement : all.subList(0, Math.min(all.size(), PLACEMENTS_MAX))) {
            Placement better = placement.on(new CellScores(GridRefinement.refine(placement), sampler, net, false));
            careful.add(better.on(new CellScores(GridRefinement.refine(better), sampler, net, true)));
        }
        return careful;
    }
}
