package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Capture.Mien;

/**
 * Where the features of a face lie on its unrolled surface, with the mien applied: {@code u} across in millimetres from the
 * middle line, {@code y} up in millimetres from between the eyes. Shared by geometry and paint, so that they agree.
 */
final class Features {

    /** Length of an eye's iris radius in millimetres: nearly the same in all adults. */
    static final double IRIS = 5.9;

    final Appearance appearance;
    final Mien mien;

    Features(Appearance appearance, Mien mien) {
        this.appearance = appearance;
        this.mien = mien;
    }

    /** A place relative to one eye: out towards the ear and up, in millimetres, turned by the eye's tilt. */
    record EyePlace(double out, double up) {}

    double eyeLevel(int side) {
        return side * appearance.eyes().level() / 2;
    }

    EyePlace eyePlace(double u, double y, int side) {
        double out = u * side - appearance.eyes().apart();
        double up = y - eyeLevel(side);
        double tilt = Math.toRadians(appearance.eyes().tilt());
        double cosine = Math.cos(tilt);
        double sine = Math.sin(tilt);
        return new EyePlace(out * cosine + up * sine, up * cosine - out * sine);
    }

    /** Height of the upper lid's edge over the corners' line at a place from -1 inner to 1 outer corner. */
    double upperLid(double e) {
        var eyes = appearance.eyes();
        double peakInward = e + 0.14 * (1 - e * e);
        double fold = 1 - 0.55 * eyes.innerFold() * Smooth.step(-0.35, -0.95, e);
        double open = Math.clamp(mien.lids(), 0, 1.3);
        return (eyes.upper() * open - eyes.lower() * 0.55 * (1 - Math.min(open, 1)))
                * Smooth.arch(peakInward, 0.72)
                * fold;
    }

    /** Depth of the lower lid's edge below the corners' line, positive. */
    double lowerLid(double e) {
        double peakOutward = e - 0.16 * (1 - e * e);
        double squint = 1 - 0.22 * Math.max(0, mien.smile());
        return appearance.eyes().lower() * squint * Smooth.arch(peakOutward, 0.85);
    }

    double noseTip() {
        return -appearance.nose().tipDepth();
    }

    double noseBase() {
        return noseTip() - appearance.nose().base();
    }

    /** The line between the lips, at the middle. */
    double mouthLevel() {
        return noseBase() - appearance.mouth().philtrum() - appearance.mouth().upper() * 0.9;
    }

    double mouthHalfWidth() {
        return appearance.mouth().halfWidth() * (1 + 0.13 * mien.smile());
    }

    /** The line between the lips at a place from -1 to 1 of the mouth. */
    double mouthLine(double m) {
        var mouth = appearance.mouth();
        double corners = mouth.corners() + 4.5 * mien.smile();
        return mouthLevel() + corners * m * m - 0.5 * Smooth.bell(m, 0.22) + mouth.slant() * m;
    }

    /** Half the gap between the lips at a place of the mouth. */
    double mouthGap(double m) {
        double open = 7 * Math.max(0, mien.mouthOpen()) + 1.6 * Math.max(0, mien.smile() - 0.35);
        return open * Smooth.arch(m / 0.9, 0.8);
    }

    /** Upper edge of the upper lip. */
    double lipTop(double m) {
        var mouth = appearance.mouth();
        double bow = 1 - mouth.bow() / Math.max(mouth.upper(), 2) * Smooth.bell(m, 0.15);
        double peak = 1 + 0.10 * Smooth.bell(Math.abs(m) - 0.24, 0.14);
        return mouthLine(m)
                + mouthGap(m)
                + mouth.upper() * (1 - 0.12 * mien.smile()) * Smooth.arch(m, 0.9) * bow * peak;
    }

    /** Lower edge of the lower lip. */
    double lipBottom(double m) {
        return mouthLine(m)
                - mouthGap(m)
                - appearance.mouth().lower() * (1 - 0.1 * mien.smile()) * Smooth.arch(m, 0.62);
    }

    /** Middle of a brow at a place from 0 inner to 1 outer end. */
    double browLine(double t) {
        var brows = appearance.brows();
        double arch = brows.arch() * Math.sin(Math.PI * Math.pow(Math.clamp(t, 0, 1), 1.35));
        return brows.height() + brows.tilt() * t + arch + 3.5 * mien.browsUp() * (0.7 + 0.3 * t);
    }

    double chinLevel() {
        return -appearance.head().chin();
    }
}
