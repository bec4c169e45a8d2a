package org.lintas.biometrics.matcher;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lintas.biometrics.internal.gallery.EntryKey;
import org.lintas.biometrics.internal.gallery.GalleryEntry;
import org.lintas.biometrics.internal.gallery.GalleryKey;
import org.lintas.biometrics.internal.gallery.GallerySettings;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the partitions that the consumer group gives this process, from their beginning, and then whatever is written. */
@Component
class TopicReader {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    /** How long one poll waits for records. */
    private static final Duration POLL = Duration.ofMillis(200);

    /** Wait before the group is joined again after the brokers failed, in milliseconds. */
    private static final long AGAIN_MILLIS = 1_000;

    private final GallerySettings settings;
    private final GalleryKey key;
    private final HeldPartitions held;
    private final MatcherAddress address;
    private final Thread thread;
    private volatile boolean stopped;

    TopicReader(
            GallerySettings settings, HeldPartitions held, MatcherAddress address, @Value("${lintas.home}") Path home) {
        this.settings = settings;
        this.key = GalleryKey.existing(settings, home);
        this.held = held;
        this.address = address;
        this.thread = Thread.ofPlatform().daemon().name("gallery-reader").unstarted(this::run);
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        // The group learns at once that this member has gone.
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (!stopped) {
            try (Consumer<byte[], byte[]> consumer = consumer()) {
                consumer.subscribe(List.of(settings.topic()), new Rebalance(consumer));
                while (!stopped) {
                    read(consumer);
                }
            } catch (WakeupException e) {
                LOG.debug("The reader was woken", e);
            } catch (KafkaException e) {
                LOG.warn("The brokers failed; the group is joined again: {}", e.toString());
                pause();
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        consumer.poll(POLL).forEach(this::take);
        for (TopicPartition partition : consumer.assignment()) {
            held.reached(partition.partition(), consumer.position(partition));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            EntryKey entry = EntryKey.decoded(record.key());
            if (!apply(record, entry)) {
                held.unreadable(record.partition(), entry);
            }
        } catch (IllegalArgumentException | LintasException e) {
            LOG.warn("Record {} of partition {} has no key: {}", record.offset(), record.partition(), e.getMessage());
        }
    }

    /** What cannot be read is left out; the node finds at its next start that it is missing and writes it again. */
    private boolean apply(ConsumerRecord<byte[], byte[]> record, EntryKey entry) {
        try {
            Optional<GalleryEntry> content =
                    Optional.ofNullable(record.value()).map(value -> GalleryEntry.decoded(key.open(value, entry)));
            held.apply(record.partition(), entry, content);
            return true;
        } catch (IllegalArgumentException | LintasException e) {
            LOG.warn("Record {} of partition {} is left out: {}", record.offset(), record.partition(), e.getMessage());
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> client = settings.clientSettings();
        client.put(ConsumerConfig.GROUP_ID_CONFIG, settings.groupOf(settings.standby()));
        client.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        client.put(ConsumerConfig.CLIENT_ID_CONFIG, address.announced());
        client.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Partitions come and go. */
    private final class Rebalance implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Rebalance(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            // To seek to the beginning of nothing would be to seek to the beginning of everything.
            if (!assigned.isEmpty()) {
                assigned.forEach(partition -> held.begin(partition.partition()));
                consumer.seekToBeginning(assigned);
                LOG.info("Partitions that came: {}", assigned);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            revoked.forEach(partition -> held.release(partition.partition()));
            LOG.info("Partitions that went: {}", revoked);
        }
    }
}
