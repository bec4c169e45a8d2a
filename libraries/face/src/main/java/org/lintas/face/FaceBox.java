package org.lintas.face;

/**
 * Where the detector sees a face.
 *
 * @param left left edge, in pixels of the picture; may lie outside it
 * @param top top edge, in pixels
 * @param right right edge, in pixels, greater than left
 * @param bottom bottom edge, in pixels, greater than top
 * @param confidence of the detector, 0 to 1
 */
record FaceBox(double left, double top, double right, double bottom, double confidence) {

    FaceBox {
        if (!(right > left && bottom > top)) {
            throw new IllegalArgumentException("a box has an area");
        }
    }

    double area() {
        return (right - left) * (bottom - top);
    }

    /** Area of the intersection divided by that of the union, 0 to 1. */
    double overlap(FaceBox other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double both = width * height;
        return both / (area() + other.area() - both);
    }
}
