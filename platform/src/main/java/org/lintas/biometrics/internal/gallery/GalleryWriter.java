package org.lintas.biometrics.internal.gallery;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes entries, encrypted, and tombstones. */
final class GalleryWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GalleryWriter.class);

    /** Longest wait for the brokers in milliseconds; afterwards the entry is open. */
    private static final int SEND_MILLIS = 10_000;

    private final String topic;
    private final GalleryKey key;
    private final PartitionLedger ledger;
    private final OpenChanges changes;
    private final Producer<byte[], byte[]> producer;
    private volatile boolean failing;

    GalleryWriter(
            String topic,
            GalleryKey key,
            PartitionLedger ledger,
            OpenChanges changes,
            Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.key = key;
        this.ledger = ledger;
        this.changes = changes;
        this.producer = producer;
    }

    /** A client of the brokers that waits for all replicas. */
    static Producer<byte[], byte[]> producer(GallerySettings settings) {
        Map<String, Object> client = settings.clientSettings();
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        client.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        client.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, SEND_MILLIS);
        client.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SEND_MILLIS / 2);
        client.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SEND_MILLIS);
        return new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Writes an entry, or that there is none; on return Kafka has it, or it is kept as open. */
    void write(EntryKey entry, Optional<GalleryEntry> content) {
        changes.begin(entry);
        ledger.enrolled(entry, content.isPresent() ? 1 : -1);
        // Brokers that are sent a record of an unknown topic may make it, with one partition. Brokers that fail would
        // have every traveller wait.
        if (ledger.topicKnown() && !failing && written(entry, send(entry, content))) {
            changes.taken(entry, content.isEmpty());
        } else {
            leaveOpen(entry, content.isEmpty());
        }
    }

    /** What Kafka did not take is tried again. */
    void leaveOpen(EntryKey entry, boolean deletion) {
        if (!changes.failed(entry, deletion)) {
            ledger.doubt(entry.partition());
        }
    }

    /** Whether the last attempt failed, so that the next is to be a small one. */
    boolean failing() {
        return failing;
    }

    /** The same for many entries that are counted already: {@link #written} waits for each. */
    Future<RecordMetadata> send(EntryKey entry, Optional<GalleryEntry> content) {
        byte @Nullable [] sealed = content.isPresent() ? key.seal(content.get().encoded(), entry) : null;
        try {
            return producer.send(new ProducerRecord<>(topic, entry.partition(), entry.encoded(), sealed));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits until Kafka has it; false when it does not. */
    boolean written(EntryKey entry, Future<RecordMetadata> sent) {
        try {
            ledger.written(
                    entry.partition(),
                    sent.get(SEND_MILLIS, TimeUnit.MILLISECONDS).offset() + 1);
            failing = false;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("Galleries: entry {} is not in Kafka yet: {}", entry.entry(), e.toString());
            failing = true;
        }
        return false;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
