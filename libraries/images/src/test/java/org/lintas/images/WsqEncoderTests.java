package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.testkit.Seed;

/** What the encoder writes is read by a decoder that somebody else made (jnbis), at every parity of sides and at every rate. */
class WsqEncoderTests {

    private static final int PIXELS_PER_INCH = 500;

    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.FINGER);

    @ParameterizedTest
    @CsvSource({"64, 64", "65, 127", "256, 300", "301, 277", "388, 374", "357, 392", "95, 66"})
    void comesBackNearlyAsItWasAtEverySize(int width, int height) throws UnreadableImage {
        DecodedImage ridges = ridges(width, height);

        DecodedImage back = decoder.decode(WsqEncoder.encode(ridges, PIXELS_PER_INCH, WsqEncoder.RATE_MAX));

        assertThat(back.width()).isEqualTo(width);
        assertThat(back.height()).isEqualTo(height);
        assertThat(signalToNoise(ridges, back)).as("dB").isGreaterThan(38);
    }

    @ParameterizedTest
    @CsvSource({"0.75, 0.9, 33", "2.25, 2.7, 38", "5, 5.5, 40"})
    void isNearItsRateAndTheBetterTheMoreBitsItHas(double rate, double bitsMax, double decibels)
            throws UnreadableImage {
        DecodedImage ridges = ridges(500, 500);

        byte[] wsq = WsqEncoder.encode(ridges, PIXELS_PER_INCH, rate);

        assertThat(8.0 * wsq.length / (500 * 500)).as("bits a pixel").isBetween(rate / 3, bitsMax);
        assertThat(signalToNoise(ridges, decoder.decode(wsq))).as("dB").isGreaterThan(decibels);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 77, 255})
    void keepsAnEvenGrey(int grey) throws UnreadableImage {
        byte[] samples = new byte[100 * 80];
        Arrays.fill(samples, (byte) grey);

        DecodedImage back = decoder.decode(
                WsqEncoder.encode(new DecodedImage(100, 80, samples), PIXELS_PER_INCH, WsqEncoder.RATE_USUAL));

        assertThat(back.rgb(0, 0) & 0xFF).isEqualTo(grey);
        assertThat(back.rgb(99, 79) & 0xFF).isEqualTo(grey);
    }

    @Test
    void writesNoiseOfEveryAmplitudeThoughItsHighestSubbandIsLost() throws UnreadableImage {
        long seed = Seed.current();
        Random random = new Random(seed);
        byte[] samples = new byte[128 * 128];
        random.nextBytes(samples);
        for (int i = 0; i < samples.length / 2; i++) {
            samples[i] = (byte) (random.nextBoolean() ? 0 : 255);
        }
        DecodedImage noise = new DecodedImage(128, 128, samples);

        DecodedImage back = decoder.decode(WsqEncoder.encode(noise, PIXELS_PER_INCH, WsqEncoder.RATE_MAX));

        assertThat(signalToNoise(noise, back)).as("dB, seed %d", seed).isGreaterThan(12);
    }

    @Test
    void statesItsSampling() {
        byte[] wsq = WsqEncoder.encode(ridges(64, 64), 1000, WsqEncoder.RATE_FINE);

        assertThat(Resolution.stated(wsq)).contains(new Resolution(1000, 1000));
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertRefused(ridges(WsqEncoder.SIDE_MIN - 1, 100), PIXELS_PER_INCH, 1);
        assertRefused(ridges(100, WsqEncoder.SIDE_MIN - 1), PIXELS_PER_INCH, 1);
        assertRefused(new DecodedImage(6_001, 64, new byte[6_001 * 64]), PIXELS_PER_INCH, 1);
        assertRefused(new DecodedImage(64, 64, new byte[3 * 64 * 64]), PIXELS_PER_INCH, 1);
        assertRefused(ridges(64, 64), PIXELS_PER_INCH, 5.01);
        assertRefused(ridges(64, 64), PIXELS_PER_INCH, Double.NaN);
        assertRefused(ridges(64, 64), 9, 1);
        assertThat(WsqEncoder.encode(new DecodedImage(6_000, 64, new byte[6_000 * 64]), 500, 1))
                .isNotEmpty();
    }

    /** Frequencies that double make words as long as they come: far over sixteen bits unless they are shortened. */
    @Test
    void noWordIsLongerThanSixteenBitsNorOfOnesAlone() {
        long[] frequencies = new long[WsqSymbols.COUNT];
        for (int symbol = 1; symbol < 60; symbol++) {
            frequencies[symbol] = 1L << Math.min(symbol, 50);
        }

        WsqHuffmanCode code = WsqHuffmanCode.of(frequencies);

        Set<String> words = new HashSet<>();
        for (int symbol = 1; symbol < 60; symbol++) {
            String word = word(code, symbol);
            assertThat(word).hasSizeBetween(1, WsqHuffmanCode.LENGTH_MAX).contains("0");
            words.add(word);
        }
        assertThat(words).hasSize(59);
        assertThat(words)
                .allSatisfy(word -> assertThat(words)
                        .filteredOn(other -> !other.equals(word))
                        .noneMatch(other -> other.startsWith(word)));
    }

    private static String word(WsqHuffmanCode code, int symbol) {
        String digits = Integer.toBinaryString(code.code(symbol));
        return "0".repeat(code.length(symbol) - digits.length()) + digits;
    }

    private static void assertRefused(DecodedImage image, int pixelsPerInch, double bitsPerPixel) {
        assertThatIllegalArgumentException().isThrownBy(() -> WsqEncoder.encode(image, pixelsPerInch, bitsPerPixel));
    }

    /** Ridges of nine pixels around a point outside the picture, with a little grain. */
    private static DecodedImage ridges(int width, int height) {
        Random grain = new Random(7);
        byte[] samples = new byte[width * height];
        for (int i = 0; i < samples.length; i++) {
            int row = i / width;
            double distance = Math.hypot(i % width + 40.0, row * 0.8 + 20.0);
            samples[i] = (byte) Math.round(128 + 90 * Math.cos(distance * 2 * Math.PI / 9) + 4 * grain.nextGaussian());
        }
        return new DecodedImage(width, height, samples);
    }

    private static double signalToNoise(DecodedImage one, DecodedImage other) {
        int[] pixels = one.pixels();
        int[] others = other.pixels();
        double squares = 0;
        for (int i = 0; i < pixels.length; i++) {
            double difference = (pixels[i] & 0xFF) - (others[i] & 0xFF);
            squares += difference * difference;
        }
        return 10 * Math.log10(255 * 255 / (squares / pixels.length + 1e-9));
    }
}
