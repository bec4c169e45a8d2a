package org.lintas.systemtest.galleries;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.internal.gallery.EnrolledEntries;
import org.lintas.biometrics.internal.gallery.GalleryEntry;
import org.lintas.biometrics.internal.gallery.MatcherQuestion;
import org.lintas.face.FaceTemplate;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.search.PersonPrints;
import org.lintas.fingerprint.search.PersonProbe;
import org.lintas.fingerprint.search.PersonRows;

/** Fingers and faces of nobody, as a database would hold them. */
final class MadeEntries implements EnrolledEntries {

    private static final int SIDE = 400;

    private final Map<Long, Person> people = new ConcurrentSkipListMap<>();
    private final SplittableRandom random;

    MadeEntries(SplittableRandom random) {
        this.random = random;
    }

    /** One finger and a face. */
    record Person(PersonPrints prints, FaceTemplate face) {

        GalleryEntry entry() {
            return GalleryEntry.of(Optional.of(PersonRows.of(prints)), Optional.of(face));
        }

        MatcherQuestion.Probe probe() {
            return new MatcherQuestion.Probe(Optional.of(PersonProbe.of(prints)), Optional.of(face));
        }
    }

    Person add(long entry) {
        var person = new Person(PersonPrints.ofOne(finger()), face());
        people.put(entry, person);
        return person;
    }

    void remove(long entry) {
        people.remove(entry);
    }

    @Override
    public List<GalleryName> galleries() {
        return List.of(GalleryName.TRAVELLERS);
    }

    @Override
    public List<Long> entries(GalleryName gallery) {
        return gallery.equals(GalleryName.TRAVELLERS) ? List.copyOf(people.keySet()) : List.of();
    }

    @Override
    public Set<Long> members(GalleryName gallery, Collection<Long> entries) {
        return entries(gallery).stream().filter(entries::contains).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, GalleryEntry> read(Collection<Long> entries) {
        return people.entrySet().stream()
                .filter(person -> entries.contains(person.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, person -> person.getValue().entry()));
    }

    private FingerTemplate finger() {
        var minutiae = new ArrayList<Minutia>();
        for (int left = random.nextInt(30, 45); left > 0; left--) {
            minutiae.add(new Minutia(
                    random.nextInt(60, 340),
                    random.nextInt(60, 340),
                    random.nextDouble(2 * Math.PI),
                    random.nextBoolean() ? Minutia.Kind.ENDING : Minutia.Kind.BIFURCATION));
        }
        return new FingerTemplate(SIDE, SIDE, minutiae);
    }

    private FaceTemplate face() {
        double[] values = random.doubles(FaceTemplate.DIMENSIONS, -1, 1).toArray();
        double length =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        var encoded = ByteBuffer.allocate(FaceTemplate.ENCODED_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'F', 'T', 1, 0});
        for (double value : values) {
            encoded.putFloat((float) (value / length));
        }
        return FaceTemplate.decoded(encoded.array());
    }
}
