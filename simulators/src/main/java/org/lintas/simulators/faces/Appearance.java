package org.lintas.simulators.faces;

import org.lintas.simulators.faces.Identity.Sex;

/**
 * The numbers of a face, drawn from an identity.
 *
 * @param identity whose face it is
 * @param head bones and fullness
 * @param eyes eyes and lids
 * @param brows eyebrows
 * @param nose nose
 * @param mouth mouth
 * @param colouring of skin, hair and iris
 * @param hair hair, beard and covering
 * @param skin marks and traces of age
 */
record Appearance(
        Identity identity,
        HeadShape head,
        EyeShape eyes,
        BrowShape brows,
        NoseShape nose,
        MouthShape mouth,
        Colouring colouring,
        Hair hair,
        SkinMarks skin) {

    static Appearance of(Identity identity) {
        long seed = identity.seed();
        var sex = identity.sex();
        int age = identity.age();
        var colouring = Colouring.draw(seed, age);
        var nose = NoseShape.draw(seed, sex, age);
        var mouth = MouthShape.draw(seed, sex, age);
        double mouthDepth = nose.tipDepth() + nose.base() + mouth.philtrum() + 0.9 * mouth.upper();
        return new Appearance(
                identity,
                HeadShape.draw(seed, sex, age, mouthDepth),
                EyeShape.draw(seed, sex, age),
                BrowShape.draw(seed, sex, age),
                nose,
                mouth,
                colouring,
                Hair.draw(seed, sex, age),
                SkinMarks.draw(seed, colouring, age));
    }

    long seed() {
        return identity.seed();
    }

    int age() {
        return identity.age();
    }

    boolean male() {
        return identity.sex() == Sex.MALE;
    }
}
