package org.lintas.simulators.airport;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.lintas.simulators.people.Person;

/** The faces of the travellers, drawn once each. Thread-safe. */
final class FaceLibrary {

    /** Pictures of the face of a stranger differ by far more than one step of the seed. */
    private static final long STRANGER = 7_919_000_003L;

    private final long seed;
    private final LocalDate today;
    private final Map<Long, byte[]> portraits = new ConcurrentHashMap<>();

    FaceLibrary(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    Identity identity(Person person, int number) {
        int age =
                Math.clamp(Period.between(person.dateOfBirth(), today).getYears(), Identity.AGE_MIN, Identity.AGE_MAX);
        return Identity.of(seed + number, TravellerSource.drawnSex(person.sex(), number), age);
    }

    /** Somebody else, of the other sex model and another age, so that no threshold can take one for the other. */
    Identity stranger(Identity holder, int number) {
        Identity.Sex other = holder.sex() == Identity.Sex.MALE ? Identity.Sex.FEMALE : Identity.Sex.MALE;
        int age = holder.age() > 45 ? 22 : 68;
        return Identity.of(seed + number + STRANGER, other, age);
    }

    byte[] portrait(Identity identity, int bytesMax) {
        return portraits.computeIfAbsent(
                identity.seed(),
                key -> FaceRenderer.jpegWithin(
                        FaceRenderer.render(identity, Capture.portrait(identity.seed())), bytesMax));
    }
}
