package org.lintas.biometrics.internal.gallery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of where galleries are searched.
 *
 * @param kind in the memory of the node, or by matcher processes that Kafka gives their parts
 * @param brokers of Kafka, host and port, separated by commas
 * @param topic of all galleries; made at the first start
 * @param group of the matchers; the standby copies have one of their own, {@code -standby} behind it
 * @param standby whether this matcher keeps a standby copy
 * @param announced address at which the node reaches this matcher; empty takes its host's name and port
 * @param deadline until a search answers with what it has
 * @param hedgeAfter until the standby copies are asked for what is still missing
 * @param keyFile of the key of the entries in Kafka, in Base64, the same for the node and its matchers; empty takes
 *     {@code keys/gallery.key} in the home
 * @param sslBundle certificates of the node towards matchers, a bundle of {@code spring.ssl.bundle.pem}
 * @param plainLoopback whether matchers on this machine may be reached without certificates: for tests and demonstrations
 * @param client further settings of Kafka's clients, such as {@code security.protocol}
 */
@ConfigurationProperties("lintas.biometrics.gallery")
public record GallerySettings(
        @DefaultValue("memory") Kind kind,
        @DefaultValue("127.0.0.1:9092") String brokers,
        @DefaultValue("lintas-gallery") String topic,
        @DefaultValue("lintas-matchers") String group,
        @DefaultValue("false") boolean standby,
        @DefaultValue("") String announced,
        @DefaultValue("1s") Duration deadline,
        @DefaultValue("250ms") Duration hedgeAfter,
        @DefaultValue("") String keyFile,
        @DefaultValue("") String sslBundle,
        @DefaultValue("false") boolean plainLoopback,
        @DefaultValue Map<String, String> client) {

    /** Parts of a gallery: matchers of one group at most, some 10 million people with four fingers each. */
    public static final int PARTITIONS = 12;

    /** Where galleries are searched. */
    public enum Kind {
        /** By the node itself. */
        MEMORY,
        /** By matcher processes. */
        KAFKA
    }

    /** Copies the map. */
    public GallerySettings {
        client = Map.copyOf(client);
    }

    /** The group of one of the two copies. */
    public String groupOf(boolean standbyCopy) {
        return standbyCopy ? group + "-standby" : group;
    }

    /** What every client of Kafka is given. */
    public Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        return settings;
    }
}
