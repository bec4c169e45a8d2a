package org.lintas.face;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a picture that overlap by half, so that whatever is smaller than half a part lies whole in one of them: first parts of half
 * the picture's sides, and parts of a quarter.
 */
final class PictureTiles {

    /** Parts at most: 3 x 3 and 7 x 7. */
    static final int TILES_MAX = 58;

    /** Divisions of the picture's sides, coarse first. */
    private static final int[] DIVISIONS = {2, 4};

    /** Shorter side of a part at least, in pixels: smaller ones show the detector nothing new. */
    private static final int SIDE_MIN = 240;

    private PictureTiles() {}

    /** The parts of a picture; none of a small one. */
    static List<Resampling.Region> of(FaceImage image) {
        var tiles = new ArrayList<Resampling.Region>();
        for (int division : DIVISIONS) {
            if (Math.min(image.width(), image.height()) >= division * SIDE_MIN) {
                tiles.addAll(parts(image, division));
            }
        }
        return tiles;
    }

    private static List<Resampling.Region> parts(FaceImage image, int division) {
        double width = (double) image.width() / division;
        double height = (double) image.height() / division;
        var tiles = new ArrayList<Resampling.Region>();
        for (int row = 0; row < 2 * division - 1; row++) {
            for (int column = 0; column < 2 * division - 1; column++) {
                double left = column * width / 2;
                double top = row * height / 2;
                tiles.add(new Resampling.Region(left, top, left + width, top + height));
            }
        }
        return tiles;
    }
}
