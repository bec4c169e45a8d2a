package org.lintas.simulators.faces;

/** How age moves the means. */
final class Growth {

    private Growth() {}

    /** 0 for a child of five, 1 from the age of eighteen. */
    static double grown(int age) {
        return Math.clamp((age - 5) / 13.0, 0, 1);
    }

    /** 0 until thirty, 1 at eighty. */
    static double aged(int age) {
        return Math.clamp((age - 30) / 50.0, 0, 1.2);
    }
}
