package org.lintas.simulators.faces;

/**
 * One invented person, whose appearance follows from a seed: all that stays the same from picture to picture. No number of it
 * comes from a photograph of anybody. The range is drawn wider than nature's and evenly over skin tones, so that a population
 * shows everybody; only what age and sex shape is correlated with them.
 *
 * @param seed which everything is drawn from; with another sex or age it is another person
 * @param sex as it shapes the face
 * @param age in years, {@link #AGE_MIN} to {@link #AGE_MAX}
 */
public record Identity(long seed, Sex sex, int age) {

    /** Youngest age that is drawn, in years. */
    public static final int AGE_MIN = 5;

    /** Oldest age that is drawn, in years. */
    public static final int AGE_MAX = 95;

    /** How sex shapes a face in this model. */
    public enum Sex {
        /** Heavier brow and jaw, perhaps a beard. */
        MALE,
        /** Lighter brow and jaw, fuller lips. */
        FEMALE
    }

    /** Refuses an age outside the range. */
    public Identity {
        if (age < AGE_MIN || age > AGE_MAX) {
            throw new IllegalArgumentException("age " + age + " is outside " + AGE_MIN + " to " + AGE_MAX);
        }
    }

    /** An identity of a seed, with sex and age drawn from it too: from 16 to 85 years, most from 18 to 55. */
    public static Identity of(long seed) {
        var draw = new Draw(seed, "person");
        var sex = draw.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        int age = (int) Math.round(draw.chance(0.75) ? draw.uniform(18, 55) : draw.uniform(16, 85));
        return of(seed, sex, age);
    }

    /** An identity of a seed with the sex and age of a traveller. */
    public static Identity of(long seed, Sex sex, int age) {
        return new Identity(seed, sex, age);
    }
}
