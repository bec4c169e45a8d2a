package org.lintas.simulators.fingers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Fingers of nobody that are laid on a large scanner together: four of a hand, or two thumbs. The same for the same seed on every
 * machine; hands of one seed are those of one person. Safe for use by several threads.
 */
public final class Hand {

    /** Width of a picture of several fingers, in pixels at 500 per inch: 3.2 inches, as ten-print scanners have. */
    public static final int SLAP_WIDTH = 1_600;

    /** Height of a picture of several fingers, in pixels at 500 per inch: 3 inches. */
    public static final int SLAP_HEIGHT = 1_500;

    /** Pixels of a millimetre at 500 per inch. */
    private static final double MILLIMETRE = FingerPicture.PIXELS_PER_INCH / 25.4;

    /** Highest fingertip of a hand that lies straight, from the top edge, in pixels. */
    private static final double TOP = 130;

    private final Map<Integer, Finger> fingers;
    private final List<Place> places;

    /**
     * How a finger stands among the others.
     *
     * @param position 1 to 10
     * @param drop of its tip below the highest one, in pixels
     * @param contact share of a large fingertip that this one is
     */
    private record Place(int position, double drop, double contact) {}

    private Hand(long seed, List<Place> places) {
        this.places = places;
        Map<Integer, Finger> grown = new TreeMap<>();
        places.forEach(place -> grown.put(place.position(), Finger.of(seed * 10 + place.position() - 1)));
        this.fingers = Collections.unmodifiableMap(grown);
    }

    /** Index to little finger of a right hand; growing them takes some 0.8 s. */
    public static Hand right(long seed) {
        return new Hand(seed, four(seed, 2));
    }

    /** Little to index finger of a left hand. */
    public static Hand left(long seed) {
        return new Hand(seed, four(seed, 7).reversed());
    }

    /** Left and right thumb. */
    public static Hand thumbs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Hand(
                seed,
                List.of(
                        new Place(6, MILLIMETRE * random.nextDouble(2), 1),
                        new Place(1, MILLIMETRE * random.nextDouble(2), 1)));
    }

    /** The fingers by position, 1 to 10. */
    public Map<Integer, Finger> fingers() {
        return fingers;
    }

    /** A picture of them; the seed decides on everything that the pressing leaves open. */
    public Slap slap(SlapPressing pressing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] light = new float[SLAP_WIDTH * SLAP_HEIGHT];
        Arrays.fill(light, 242);
        List<PressedFinger> pressed = new ArrayList<>();
        double across = 0;
        double fan = random.nextDouble(0.05);
        double half = (places.size() - 1) / 2.0;
        double offset = SLAP_WIDTH / 2.0 - middle(pressing) + random.nextDouble(-30, 30);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            double size = Math.sqrt(place.contact());
            double width = 2 * Impression.HALF_WIDTH * size;
            double x = across + width / 2 + offset;
            double y = TOP + place.drop() + Impression.HALF_HEIGHT * size + random.nextDouble(-15, 15);
            across += width + Math.max(-40, pressing.gap() + random.nextDouble(-10, 10));
            double turn = pressing.tilt() + fan * (i - half) + random.nextDouble(-0.03, 0.03);
            SplittableRandom own = random.split();
            if (!pressing.lifted().contains(place.position())) {
                LaidFinger laid = new LaidFinger(turned(x, y, pressing.tilt()), turn, place.contact());
                pressed.add(laid.press(
                        light, place.position(), Objects.requireNonNull(fingers.get(place.position())), pressing, own));
            }
        }
        return new Slap(Sensor.picture(light, SLAP_WIDTH, pressing.grain(), random), pressed);
    }

    /** Middle of the row of fingers from its left end. */
    private double middle(SlapPressing pressing) {
        double whole = pressing.gap() * (places.size() - 1);
        for (Place place : places) {
            whole += 2 * Impression.HALF_WIDTH * Math.sqrt(place.contact());
        }
        return whole / 2;
    }

    /** A place of the hand that lies straight, when the hand is turned about a point in the middle of the fingers. */
    private static LaidFinger.Point turned(double x, double y, double tilt) {
        double fromX = x - SLAP_WIDTH / 2.0;
        double fromY = y - SLAP_HEIGHT * 0.35;
        return new LaidFinger.Point(
                SLAP_WIDTH / 2.0 + fromX * Math.cos(tilt) - fromY * Math.sin(tilt),
                SLAP_HEIGHT * 0.35 + fromX * Math.sin(tilt) + fromY * Math.cos(tilt));
    }

    /** From the index finger on, whose position is given: tips lie below the middle finger's by usual lengths of fingers. */
    private static List<Place> four(long seed, int index) {
        SplittableRandom random = new SplittableRandom(seed);
        return List.of(
                new Place(index, MILLIMETRE * random.nextDouble(5, 11), 0.92),
                new Place(index + 1, 0, 1),
                new Place(index + 2, MILLIMETRE * random.nextDouble(4, 9), 0.92),
                new Place(index + 3, MILLIMETRE * random.nextDouble(16, 24), 0.78));
    }
}
