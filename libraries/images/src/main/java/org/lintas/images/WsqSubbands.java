package org.lintas.images;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the 64 subbands of WSQ lie in the plane of coefficients, and the filterings that lead there (FBI IAFIS-IC-0110, version 3.1,
 * clause on the subband structure). A part that holds high frequencies is mirrored in frequency by its filtering, so its own high half
 * comes first: every second half is filtered the other way round.
 */
final class WsqSubbands {

    /** Subbands that a quantisation table names. */
    static final int COUNT = 64;

    /** Subbands from here on, the highest in both directions, are never sent. */
    static final int SENT = 60;

    /** Last subband and one of each block of entropy-coded data. */
    static final int[] BLOCK_ENDS = {19, 52, SENT};

    private final List<Area> bands = new ArrayList<>(COUNT);
    private final List<Area> filterings = new ArrayList<>();

    /**
     * A rectangle of the plane.
     *
     * @param mirroredAcross whether its columns' halves lie high before low
     * @param mirroredDown whether its rows' halves lie high before low
     */
    record Area(int x, int y, int width, int height, boolean mirroredAcross, boolean mirroredDown) {

        int size() {
            return width * height;
        }

        /** Length of the half that lies first: of the low half the longer, of the high half the shorter. */
        static int first(int length, boolean mirrored) {
            return mirrored ? length / 2 : length - length / 2;
        }
    }

    WsqSubbands(int width, int height) {
        Area[] whole = filtered(new Area(0, 0, width, height, false, false));
        Area[] low = filtered(whole[0]);
        Area[] lower = filtered(low[0]);
        Area[] lowest = filtered(lower[0]);
        bands.addAll(List.of(filtered(lowest[0])));
        bands.addAll(List.of(lowest).subList(1, lowest.length));
        for (int part = 1; part < lower.length; part++) {
            bands.addAll(List.of(filtered(lower[part])));
        }
        sixteen(low[1]);
        sixteen(low[2]);
        bands.add(low[3]);
        for (int part = 1; part < whole.length; part++) {
            bands.addAll(List.of(part == 3 ? halves(whole[part]) : filtered(whole[part])));
        }
    }

    Area band(int number) {
        return bands.get(number);
    }

    /** The areas to be filtered into four, each before its parts. */
    List<Area> filterings() {
        return List.copyOf(filterings);
    }

    private void sixteen(Area area) {
        for (Area part : filtered(area)) {
            bands.addAll(List.of(filtered(part)));
        }
    }

    private Area[] filtered(Area area) {
        filterings.add(area);
        return halves(area);
    }

    private static Area[] halves(Area area) {
        int width = Area.first(area.width(), area.mirroredAcross());
        int height = Area.first(area.height(), area.mirroredDown());
        int right = area.x() + width;
        int below = area.y() + height;
        int otherWidth = area.width() - width;
        int otherHeight = area.height() - height;
        return new Area[] {
            new Area(area.x(), area.y(), width, height, false, false),
            new Area(right, area.y(), otherWidth, height, true, false),
            new Area(area.x(), below, width, otherHeight, false, true),
            new Area(right, below, otherWidth, otherHeight, true, true)
        };
    }
}
