package org.lintas.face.attack;

import java.util.OptionalDouble;

/** Rates that are shares. */
final class Shares {

    private Shares() {}

    static void require(OptionalDouble rate, String name) {
        if (rate.isPresent() && !(rate.getAsDouble() >= 0 && rate.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(name + " " + rate.getAsDouble() + " is outside 0 to 1");
        }
    }
}
