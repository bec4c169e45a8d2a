package org.lintas.face;

/** How hard faces are looked for. */
public enum DetectionEffort {

    /** One look at the whole picture, some 6 ms: for portraits and live views. Finds heads of a tenth of its longer side and more. */
    QUICK,

    /**
     * Where that shows no face, a second look at the parts of a large picture, at most {@value PictureTiles#TILES_MAX}: for scenes and
     * groups. Pictures in which the first look finds a face cost nothing more.
     */
    THOROUGH
}
