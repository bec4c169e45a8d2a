package org.lintas.edifact;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The places of segments, elements and components in an input; text is made only when it is asked for. */
final class Segments {

    /** Most segments of an input; a push of 1,000 PNRs has some 100,000. */
    static final int SEGMENTS_MAX = 4_000_000;

    /** Most components of an input. */
    static final int COMPONENTS_MAX = 32_000_000;

    private static final int MARK = 1 << 31;

    private final byte[] bytes;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] releases = new byte[64];
    private int[] firstElements = new int[65];
    private int[] firstComponents = new int[256];
    private int[] componentStarts = new int[512];
    private int[] componentEnds = new int[512];
    private int segmentCount;
    private int elementCount;
    private int componentCount;
    private Charset charset = StandardCharsets.UTF_8;

    Segments(byte[] bytes) {
        this.bytes = bytes;
    }

    int size() {
        return segmentCount;
    }

    int start(int segment) {
        return starts[segment];
    }

    Diagnostic.Span span(int segment) {
        return new Diagnostic.Span(segment, starts[segment], ends[segment] - starts[segment]);
    }

    /** How the texts that are asked for from now on are written. */
    void decodeWith(Charset set) {
        charset = set;
    }

    void beginSegment(int start, byte release) throws EdifactRefusedException {
        if (segmentCount == SEGMENTS_MAX) {
            throw new EdifactRefusedException("more than " + SEGMENTS_MAX + " segments");
        }
        if (segmentCount == starts.length) {
            starts = Arrays.copyOf(starts, segmentCount * 2);
            ends = Arrays.copyOf(ends, segmentCount * 2);
            releases = Arrays.copyOf(releases, segmentCount * 2);
            firstElements = Arrays.copyOf(firstElements, segmentCount * 2 + 1);
        }
        starts[segmentCount] = start;
        releases[segmentCount] = release;
        firstElements[segmentCount] = elementCount;
        beginElement(false);
    }

    void beginElement(boolean repetition) {
        if (elementCount + 1 >= firstComponents.length) {
            firstComponents = Arrays.copyOf(firstComponents, elementCount * 2 + 2);
        }
        firstComponents[elementCount++] = repetition ? componentCount | MARK : componentCount;
    }

    /** A component; {@code changed} if it holds released characters or line ends. */
    void addComponent(int start, int end, boolean changed) throws EdifactRefusedException {
        if (componentCount == COMPONENTS_MAX) {
            throw new EdifactRefusedException("more than " + COMPONENTS_MAX + " components");
        }
        if (componentCount == componentStarts.length) {
            componentStarts = Arrays.copyOf(componentStarts, componentCount * 2);
            componentEnds = Arrays.copyOf(componentEnds, componentCount * 2);
        }
        componentStarts[componentCount] = start;
        componentEnds[componentCount++] = changed ? end | MARK : end;
    }

    void endSegment(int end) {
        ends[segmentCount++] = end;
        firstElements[segmentCount] = elementCount;
        firstComponents[elementCount] = componentCount;
    }

    /** The tag in upper case, without blanks. */
    String tag(int segment) {
        int component = component(segment, 0, 0);
        int start = componentStarts[component];
        if (componentEnds[component] == start + 3
                && bytes[start] > ' '
                && bytes[start + 1] > ' '
                && bytes[start + 2] > ' ') {
            return new String(bytes, start, 3, StandardCharsets.ISO_8859_1);
        }
        return text(segment, 0, 0).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** How many elements follow the tag, repetitions not counted. */
    int elements(int segment) {
        int count = 0;
        for (int element = firstElements[segment]; element < firstElements[segment + 1]; element++) {
            count += firstComponents[element] < 0 ? 0 : 1;
        }
        return count - 1;
    }

    /** How many components an element has; 0 if there is no such element. */
    int components(int segment, int element) {
        int at = element(segment, element);
        return at < 0 ? 0 : (firstComponents[at + 1] & ~MARK) - (firstComponents[at] & ~MARK);
    }

    /** The text of a component without blanks around; empty if there is none. Elements count from 1, components from 0. */
    String text(int segment, int element, int component) {
        int at = component(segment, element, component);
        if (at < 0) {
            return "";
        }
        int start = componentStarts[at];
        int end = componentEnds[at] & ~MARK;
        while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) {
            start++;
        }
        while (end > start && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0 && !released(at, end - 1, segment)) {
            end--;
        }
        if (start == end) {
            return "";
        }
        return componentEnds[at] < 0
                ? unreleased(start, end, releases[segment])
                : new String(bytes, start, end - start, charset);
    }

    /** The first component of an element. */
    String text(int segment, int element) {
        return text(segment, element, 0);
    }

    /** The whole segment as it was sent, without its terminator. */
    String raw(int segment, int lengthMax) {
        int end = Math.min(ends[segment], starts[segment] + lengthMax);
        return new String(bytes, starts[segment], end - starts[segment], charset).strip();
    }

    private boolean released(int component, int at, int segment) {
        return componentEnds[component] < 0
                && releases[segment] != 0
                && at > componentStarts[component]
                && bytes[at - 1] == releases[segment];
    }

    private String unreleased(int start, int end, byte release) {
        byte[] text = new byte[end - start];
        int length = 0;
        for (int at = start; at < end; at++) {
            byte each = bytes[at];
            if (each == release && release != 0 && at + 1 < end) {
                text[length++] = bytes[++at];
            } else if (each != '\r' && each != '\n') {
                text[length++] = each;
            }
        }
        return new String(text, 0, length, charset).strip();
    }

    private int component(int segment, int element, int component) {
        int at = element(segment, element);
        if (at < 0) {
            return -1;
        }
        int found = (firstComponents[at] & ~MARK) + component;
        return found < (firstComponents[at + 1] & ~MARK) ? found : -1;
    }

    private int element(int segment, int element) {
        int left = element;
        for (int at = firstElements[segment]; at < firstElements[segment + 1]; at++) {
            if (firstComponents[at] >= 0 && left-- == 0) {
                return at;
            }
        }
        return -1;
    }
}
