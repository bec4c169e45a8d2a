package org.lintas.biometrics.internal.gallery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lintas.biometrics.GalleryName;
import org.lintas.face.FaceTemplate;

/** A node's side of a gallery, whose brokers take what they are told to, and whose matchers hold what the brokers took. */
final class GalleryCase implements HeldEntries {

    private static final String TOPIC = "lintas-gallery";
    private static final Node BROKER = new Node(1, "127.0.0.1", 9092);

    final Database database = new Database();
    final PartitionLedger ledger = new PartitionLedger();
    final OpenChanges changes = new OpenChanges();
    final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
    final GalleryWriter writer;
    final Reconciliation reconciliation;
    private final GalleryKey key;

    GalleryCase(Path folder) {
        key = GalleryKey.read(settings(), folder);
        Map<Integer, Long> ends = new HashMap<>();
        IntStream.range(0, GallerySettings.PARTITIONS).forEach(partition -> ends.put(partition, 0L));
        ledger.topicKnown(ends);
        writer = new GalleryWriter(TOPIC, key, ledger, changes, producer);
        reconciliation = new Reconciliation(database, this, writer, ledger, changes);
    }

    static GallerySettings settings() {
        return new GallerySettings(
                GallerySettings.Kind.KAFKA,
                "127.0.0.1:9092",
                TOPIC,
                "lintas-matchers",
                false,
                "",
                Duration.ofSeconds(1),
                Duration.ofMillis(250),
                "",
                "",
                true,
                Map.of());
    }

    /** What a database says of people; something can happen just before it answers. */
    static final class Database implements EnrolledEntries {

        final Map<GalleryName, Map<Long, GalleryEntry>> people =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        Runnable afterRead = () -> {};

        void add(GalleryName gallery, long entry, long body) {
            people.computeIfAbsent(gallery, name -> new TreeMap<>()).put(entry, entry(body));
        }

        void remove(GalleryName gallery, long entry) {
            Map<Long, GalleryEntry> left = people.getOrDefault(gallery, Map.of());
            left.remove(entry);
            if (left.isEmpty()) {
                people.remove(gallery);
            }
        }

        @Override
        public List<GalleryName> galleries() {
            return List.copyOf(people.keySet());
        }

        @Override
        public List<Long> entries(GalleryName gallery) {
            return List.copyOf(people.getOrDefault(gallery, Map.of()).keySet());
        }

        @Override
        public Set<Long> members(GalleryName gallery, Collection<Long> entries) {
            Set<Long> members = new HashSet<>(entries);
            members.retainAll(entries(gallery));
            return members;
        }

        @Override
        public Map<Long, GalleryEntry> read(Collection<Long> entries) {
            Map<Long, GalleryEntry> read = new HashMap<>();
            people.values()
                    .forEach(gallery -> gallery.forEach((entry, content) -> {
                        if (entries.contains(entry)) {
                            read.put(entry, content);
                        }
                    }));
            Runnable then = afterRead;
            afterRead = () -> {};
            then.run();
            return read;
        }
    }

    /** Somebody with a face. */
    static GalleryEntry entry(long body) {
        return GalleryEntry.of(Optional.empty(), Optional.of(face(body)));
    }

    static FaceTemplate face(long body) {
        double[] values = new SplittableRandom(body)
                .doubles(FaceTemplate.DIMENSIONS, -1, 1)
                .toArray();
        double length =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        var encoded = ByteBuffer.allocate(FaceTemplate.ENCODED_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'F', 'T', 1, 0});
        Arrays.stream(values).forEach(value -> encoded.putFloat((float) (value / length)));
        return FaceTemplate.decoded(encoded.array());
    }

    /** The latest record of each key, as a compacted topic keeps it; a deletion is empty. */
    Map<EntryKey, Optional<GalleryEntry>> kafka() {
        Map<EntryKey, Optional<GalleryEntry>> latest = new HashMap<>();
        for (ProducerRecord<byte[], byte[]> record : producer.history()) {
            EntryKey entry = EntryKey.decoded(record.key());
            latest.put(
                    entry,
                    Optional.ofNullable(record.value()).map(value -> GalleryEntry.decoded(key.open(value, entry))));
        }
        return latest;
    }

    @Override
    public Set<GalleryName> galleries() {
        Set<GalleryName> galleries = new HashSet<>();
        kafka().forEach((entry, content) -> content.ifPresent(there -> galleries.add(entry.gallery())));
        return galleries;
    }

    @Override
    public Map<Integer, Holding> of(GalleryName gallery) {
        Map<Integer, Holding> held = new HashMap<>();
        for (int partition = 0; partition < GallerySettings.PARTITIONS; partition++) {
            List<Long> entries = new ArrayList<>();
            int here = partition;
            kafka().forEach((entry, content) -> {
                if (content.isPresent()
                        && entry.partition() == here
                        && entry.gallery().equals(gallery)) {
                    entries.add(entry.entry());
                }
            });
            held.put(partition, new Holding(Long.MAX_VALUE, entries));
        }
        return held;
    }

    private static Cluster cluster() {
        List<PartitionInfo> partitions = IntStream.range(0, GallerySettings.PARTITIONS)
                .mapToObj(partition ->
                        new PartitionInfo(TOPIC, partition, BROKER, new Node[] {BROKER}, new Node[] {BROKER}))
                .toList();
        return new Cluster("made", List.of(BROKER), partitions, Set.of(), Set.of());
    }
}
