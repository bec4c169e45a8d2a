package org.lintas.biometrics.internal.gallery;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/** Which matchers there are: members of the two consumer groups, whose client names are their addresses. */
final class MatcherDirectory implements AutoCloseable {

    /** Longest wait for an answer of the brokers in milliseconds. */
    private static final int ANSWER_MILLIS = 10_000;

    private final GallerySettings settings;
    private final boolean tls;
    private final Admin admin;
    private volatile List<URI> first = List.of();
    private volatile List<URI> standby = List.of();

    MatcherDirectory(GallerySettings settings, boolean tls) {
        this.settings = settings;
        this.tls = tls;
        Map<String, Object> client = settings.clientSettings();
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        this.admin = Admin.create(client);
    }

    /** The matchers of the first copy. */
    List<URI> first() {
        return first;
    }

    /** The matchers of the standby copy. */
    List<URI> standby() {
        return standby;
    }

    /** Looks again; makes the topic when there is none, and reads once how far it was written before this start. */
    void look(PartitionLedger ledger) {
        if (!ledger.topicKnown()) {
            makeTopic();
            requirePartitions();
            ledger.topicKnown(ends());
        }
        first = members(settings.groupOf(false));
        standby = members(settings.groupOf(true));
    }

    private void makeTopic() {
        var topic = new NewTopic(settings.topic(), Optional.of(GallerySettings.PARTITIONS), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        // What was deleted leaves the brokers' disks within a day.
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        "86400000"));
        answer(admin.createTopics(List.of(topic)).all());
    }

    /** Somebody else may have made the topic, and a broker by itself when a client named it. */
    private void requirePartitions() {
        int partitions = answer(admin.describeTopics(List.of(settings.topic())).allTopicNames()).stream()
                .flatMap(described -> described.values().stream())
                .mapToInt(topic -> topic.partitions().size())
                .sum();
        if (partitions != GallerySettings.PARTITIONS) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "The topic %s has %d partitions, not %d: delete it, or set another lintas.biometrics.gallery.topic."
                            .formatted(settings.topic(), partitions, GallerySettings.PARTITIONS));
        }
    }

    private Map<Integer, Long> ends() {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < GallerySettings.PARTITIONS; i++) {
            asked.put(new TopicPartition(settings.topic(), i), OffsetSpec.latest());
        }
        Map<Integer, Long> ends = new HashMap<>();
        answer(admin.listOffsets(asked).all())
                .orElse(Map.of())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private List<URI> members(String group) {
        var described = answer(admin.describeConsumerGroups(List.of(group)).all());
        List<URI> members = new ArrayList<>();
        described
                .map(groups -> groups.get(group))
                .ifPresent(found -> found.members().stream()
                        .map(MemberDescription::clientId)
                        .map(URI::create)
                        .filter(this::trusted)
                        .forEach(members::add));
        return List.copyOf(members);
    }

    /** With certificates the other side must show its own; without, it must be on this machine. */
    private boolean trusted(URI matcher) {
        return tls ? "https".equals(matcher.getScheme()) : settings.plainLoopback() && loopback(matcher.getHost());
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Empty for a group that has no member yet, and a topic that another node made. */
    private static <T> Optional<T> answer(KafkaFuture<T> asked) {
        try {
            return Optional.ofNullable(asked.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException || e.getCause() instanceof TopicExistsException) {
                return Optional.empty();
            }
            throw new LintasException(ErrorCode.STORAGE_FAILED, "The brokers of the galleries do not answer.", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
