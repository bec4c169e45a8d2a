package org.lintas.simulators.airport;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.lintas.simulators.faces.Population;
import org.lintas.simulators.people.Person;

/**
 * Faces of the travellers. Grown people get one of the identities that the face comparison is known to keep apart, so that the
 * truth about each traveller is certain; several travellers may share one. Thread-safe.
 */
final class FaceLibrary {

    /** Identities among which a person's is chosen: those nearest in age. */
    private static final int CHOICE = 15;

    private final LocalDate today;
    private final List<Identity> vetted = Population.vetted();
    private final int youngest = vetted.stream().mapToInt(Identity::age).min().orElseThrow();
    private final Map<Identity, byte[]> portraits = new ConcurrentHashMap<>();

    FaceLibrary(LocalDate today) {
        this.today = today;
    }

    /** The face of a person with a number in the timetable. */
    Identity identity(Person person, int number) {
        Identity.Sex sex = TravellerSource.drawnSex(person.sex(), number);
        int age = Period.between(person.dateOfBirth(), today).getYears();
        if (age < youngest) {
            return Identity.of(number, sex, Math.max(age, Identity.AGE_MIN));
        }
        return nearest(sex, age).get(number % CHOICE);
    }

    /** Somebody else of the same sex and much the same age. */
    Identity stranger(Identity holder, int number) {
        List<Identity> others = nearest(holder.sex(), holder.age()).stream()
                .filter(identity -> !identity.equals(holder))
                .toList();
        return others.get(number % others.size());
    }

    byte[] portrait(Identity identity, int bytesMax) {
        return portraits.computeIfAbsent(
                identity,
                key -> FaceRenderer.jpegWithin(FaceRenderer.render(key, Capture.portrait(key.seed())), bytesMax));
    }

    private List<Identity> nearest(Identity.Sex sex, int age) {
        return vetted.stream()
                .filter(identity -> identity.sex() == sex)
                .sorted(comparingInt(identity -> Math.abs(identity.age() - age)))
                .limit(CHOICE)
                .toList();
    }
}
