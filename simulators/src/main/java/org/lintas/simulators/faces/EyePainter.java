package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Features.EyePlace;
import org.lintas.simulators.faces.SkinMap.Area;

/** Paints one eye: ball, iris, lids, lashes, crease and shade. */
final class EyePainter {

    private static final Colour WHITE = Colour.srgb(0xC2BAB3);
    private static final Colour CORNER = Colour.srgb(0xC08A80);
    private static final Colour LASH = Colour.srgb(0x120D0A);
    private static final Colour GLINT = new Colour(1.6, 1.6, 1.6);

    private final Features features;
    private final SkinMap map;
    private final EyeShape shape;
    private final Colour iris;
    private final double lashes;

    EyePainter(Features features, SkinMap map) {
        this.features = features;
        this.map = map;
        this.shape = features.appearance.eyes();
        this.iris = features.appearance.colouring().iris();
        this.lashes = (features.appearance.male() ? 0.55 : 0.8)
                + 0.4 * features.appearance.skin().makeUp();
    }

    void paint(int side) {
        double u = side * shape.apart();
        var area = Area.around(u, features.eyeLevel(side), 27, 22);
        map.paint(area, (pu, py, index) -> lids(features.eyePlace(pu, py, side), index));
        map.paint(area, (pu, py, index) -> ball(features.eyePlace(pu, py, side), index, side));
        map.paint(area, (pu, py, index) -> lashLines(features.eyePlace(pu, py, side), index));
    }

    /** Crease over the upper lid, colour of the lid, hollow and bag below. */
    private void lids(EyePlace place, int index) {
        double e = place.out() / shape.halfWidth();
        double near = Math.clamp(e, -0.98, 0.98);
        double up = place.up() - features.upperLid(near);
        double reach = Smooth.step(1.45, 0.95, Math.abs(e));
        if (shape.crease() > 1.2) {
            double height =
                    shape.crease() * (0.62 + 0.38 * Smooth.arch(e * 0.8, 0.5)) + 1.2 * (1 - features.mien.lids());
            double crease = Smooth.bell(up - height, 0.85) * reach;
            map.raise(index, -0.55 * crease);
            map.darken(index, 0.30 * crease);
            map.raise(index, 0.7 * Smooth.bell(up - height * 0.45, height * 0.5) * reach);
        } else {
            map.raise(index, 0.5 * Smooth.bell(up - 3.5, 4) * reach);
        }
        double lid = Smooth.step(7, 1, up) * Smooth.step(-1, 0.5, up) * reach;
        double makeUp = features.appearance.skin().makeUp();
        map.multiply(
                index,
                1 - (0.05 + 0.10 * makeUp) * lid,
                1 - (0.09 + 0.14 * makeUp) * lid,
                1 - (0.08 + 0.10 * makeUp) * lid);
        double below = -place.up() - features.lowerLid(near);
        double bag = Smooth.bell(below - 8.5 - 2 * Math.abs(e), 1.7) * Smooth.step(1.2, 0.5, Math.abs(e - 0.1));
        map.raise(index, -0.45 * bag * (0.35 + shape.bags()));
        map.darken(index, 0.13 * bag * (0.3 + shape.bags()));
        map.raise(index, 0.25 * Smooth.bell(below - 2, 1.8) * reach);
    }

    private void ball(EyePlace place, int index, int side) {
        double e = place.out() / shape.halfWidth();
        if (Math.abs(e) >= 1) {
            return;
        }
        double fromUpper = features.upperLid(e) - place.up();
        double fromLower = place.up() + features.lowerLid(e);
        double inside = map.coverage(Math.min(fromUpper, fromLower));
        if (inside <= 0) {
            return;
        }
        double shade = (1 - 0.58 * Smooth.bell(Math.max(fromUpper, 0), 2.3)) * (1 - 0.18 * Smooth.bell(fromLower, 1.2));
        double corners = 1 - 0.3 * Smooth.step(0.55, 1, Math.abs(e));
        var white = WHITE.mix(CORNER, 0.75 * Smooth.step(-0.80, -0.93, e) + 0.12 * Smooth.step(0.5, 1, Math.abs(e)));
        map.blend(index, white.times(shade * corners), inside);
        irisAt(place, index, shade * inside, side);
        map.eye[index] = (float) Math.max(map.eye[index], inside);
        map.gloss[index] *= (float) (1 - inside);
        map.relief[index] *= (float) (1 - inside);
    }

    private void irisAt(EyePlace place, int index, double shade, int side) {
        double x = place.out() - side * 3.2 * features.mien.gazeRight() + 0.4;
        double y = place.up() - 2.2 * features.mien.gazeUp() - 0.55;
        double radius = Math.hypot(x, y);
        double inside = map.coverage(Features.IRIS - radius);
        if (inside <= 0 || shade <= 0) {
            return;
        }
        double turn = Math.atan2(y, x);
        double rays = Noise.number(3).at(turn * 7 + 40, radius * 0.5) * 0.28;
        double ring = 1 - 0.62 * Smooth.step(0.78, 1, radius / Features.IRIS);
        double inner = 1 + 0.35 * Smooth.bell(radius / Features.IRIS - 0.5, 0.2);
        map.blend(
                index,
                iris.times((1 + rays) * ring * inner * (0.55 + 0.45 * shade)),
                inside * Math.min(1, shade * 1.6));
        map.blend(index, LASH.times(0.35), map.coverage(2.05 - radius));
        double glint = Math.hypot(x * side + 1.5, y - 2.0);
        map.blend(index, GLINT, 0.95 * map.coverage(0.85 - glint) * Math.min(1, shade * 1.4));
        map.blend(index, GLINT.times(0.4), 0.25 * map.coverage(1.2 - Math.hypot(x * side - 1.8, y + 2.0)));
    }

    private void lashLines(EyePlace place, int index) {
        double e = place.out() / shape.halfWidth();
        double near = Math.clamp(e, -0.99, 0.99);
        double up = place.up() - features.upperLid(near);
        double down = place.up() + features.lowerLid(near);
        double along = Smooth.step(-1.02, -0.75, e) * Smooth.step(1.16, 0.98, e);
        double growth = 0.55 + 0.45 * Smooth.step(-0.6, 0.7, e);
        double line = Smooth.bell(up - 0.15, 0.75 + 0.35 * lashes * growth) * along;
        map.blend(index, LASH, 0.92 * line * (0.5 + 0.5 * lashes));
        double strands = Smooth.step(
                0.05, 0.6, Noise.number(2).at(place.out() * 1.25 - up * 0.5 * Math.signum(e), 0.1 * up + 5));
        double fringe = Smooth.step(0, 0.6, up) * Smooth.step(2.6 * growth * lashes, 0.4, up) * along;
        map.blend(index, LASH, 0.6 * lashes * fringe * strands);
        double lower = Smooth.bell(down + 0.1, 0.55) * Smooth.step(-0.95, -0.5, e) * Smooth.step(1.05, 0.8, e);
        map.blend(index, LASH, 0.30 * lashes * lower);
        map.eye[index] *= (float) (1 - 0.9 * line);
    }
}
