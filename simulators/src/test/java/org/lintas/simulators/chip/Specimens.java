package org.lintas.simulators.chip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

/** Passports to talk to. */
final class Specimens {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final long SEED = 7;
    private static final Authorities WORLD = Authorities.of(SEED);

    private Specimens() {}

    static Passport passport(AccessProfile access, CloneProtection protection) {
        return passport(IssueOptions.usual(TODAY.minusYears(2)).with(access).with(protection));
    }

    static Passport passport(IssueOptions options) {
        Person person = Population.of(SimulatedState.MERANDA, SEED, TODAY).person(3, 18, 70);
        return WORLD.office(SimulatedState.MERANDA).issue(person, portrait(), options);
    }

    static VirtualChip chip(Passport passport, ChipFault... faults) {
        VirtualChip chip = new VirtualChip(passport.chip(), FaultPlan.of(faults), SEED, time -> {});
        chip.powerOn();
        return chip;
    }

    /** A JPEG with enough noise to be some kilobytes long. */
    static byte[] portrait() {
        BufferedImage image = new BufferedImage(150, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 150; x++) {
                image.setRGB(x, y, (x * 31 + y * 17) % 251 * 0x010203);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
