package org.lintas.simulators.faces;

/**
 * One invented person's appearance: all that stays the same from picture to picture. Drawn from a seed; no number comes from
 * a photograph of anybody. The range is drawn wider than nature's and evenly over skin tones, so that a population shows
 * everybody; only what age and sex shape is correlated with them.
 *
 * @param seed which everything was drawn from
 * @param sex as it shapes the face
 * @param age in years, 5 to 95
 * @param head bones and fullness
 * @param eyes eyes and lids
 * @param brows eyebrows
 * @param nose nose
 * @param mouth mouth
 * @param colouring of skin, hair and iris
 * @param hair hair, beard and covering
 * @param skin marks and traces of age
 */
public record Identity(
        long seed,
        Sex sex,
        int age,
        HeadShape head,
        EyeShape eyes,
        BrowShape brows,
        NoseShape nose,
        MouthShape mouth,
        Colouring colouring,
        Hair hair,
        SkinMarks skin) {

    /** Youngest and oldest age that is drawn, in years. */
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

    /** An identity of a seed, with sex and age drawn from it too: adults mostly, from 16 to 85. */
    public static Identity of(long seed) {
        var draw = new Draw(seed, "person");
        var sex = draw.chance(0.5) ? Sex.MALE : Sex.FEMALE;
        int age = (int) Math.round(draw.chance(0.75) ? draw.uniform(18, 55) : draw.uniform(16, 85));
        return of(seed, sex, age);
    }

    /** An identity of a seed with the sex and age of a traveller. */
    public static Identity of(long seed, Sex sex, int age) {
        var colouring = Colouring.draw(seed, age);
        var nose = NoseShape.draw(seed, sex, age);
        var mouth = MouthShape.draw(seed, sex, age);
        double mouthDepth = nose.tipDepth() + nose.base() + mouth.philtrum() + 0.9 * mouth.upper();
        return new Identity(
                seed,
                sex,
                age,
                HeadShape.draw(seed, sex, age, mouthDepth),
                EyeShape.draw(seed, sex, age),
                BrowShape.draw(seed, sex, age),
                nose,
                mouth,
                colouring,
                Hair.draw(seed, sex, age),
                SkinMarks.draw(seed, colouring, age));
    }

    boolean male() {
        return sex == Sex.MALE;
    }
}
