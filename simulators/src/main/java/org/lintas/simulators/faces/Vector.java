package org.lintas.simulators.faces;

/**
 * A place or direction in millimetres: right of the picture, up, towards the camera.
 *
 * @param x right
 * @param y up
 * @param z towards the camera
 */
record Vector(double x, double y, double z) {

    Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector cross(Vector other) {
        return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    Vector unit() {
        double length = Math.sqrt(dot(this));
        return length > 0 ? times(1 / length) : new Vector(0, 0, 1);
    }
}
