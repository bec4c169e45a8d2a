package org.lintas.simulators.airport;

/** The shift leader on the floor. */
interface Staff {

    /** Goes to a gate that holds somebody and lets the person back out. */
    void attend(String lane);

    /** Sees that a gate is empty and in order and sets it back to work. */
    void reset(String lane);
}
