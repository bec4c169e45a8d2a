package org.lintas.simulators.faces;

/** Tells which points of a mesh, by their places on the unrolled surface, are there to be seen and to cast a shadow. */
interface Solid {

    boolean at(double u, double v);
}
