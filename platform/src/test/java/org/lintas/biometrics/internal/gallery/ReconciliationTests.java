package org.lintas.biometrics.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.biometrics.GalleryName;

class ReconciliationTests {

    private static final GalleryName TRAVELLERS = GalleryName.TRAVELLERS;
    private static final GalleryName OTHER = new GalleryName("OTHER");
    private static final EntryKey FIVE = new EntryKey(TRAVELLERS, 5);

    @TempDir
    private Path folder;

    private GalleryCase gallery;

    @BeforeEach
    void twentyFourTravellersAreInKafka() {
        gallery = new GalleryCase(folder);
        for (long entry = 1; entry <= 24; entry++) {
            gallery.database.add(TRAVELLERS, entry, entry);
        }
        rounds(2);
        assertThat(gallery.ledger.unreconciled()).isEmpty();
        kafkaIsAsTheDatabase();
    }

    @Test
    void aDeletionThatKafkaDidNotTakeIsTriedAgainUntilItDoes() {
        theBrokersFail();
        gallery.database.remove(TRAVELLERS, 5);
        gallery.writer.write(FIVE, Optional.empty());
        rounds(2);
        assertThat(gallery.changes.count()).isEqualTo(new OpenChanges.Count(1, 1));
        assertThat(gallery.kafka().get(FIVE)).isPresent();

        theBrokersAnswer();
        rounds(1);
        assertThat(gallery.changes.count().all()).isZero();
        assertThat(gallery.kafka().get(FIVE)).isEmpty();
        kafkaIsAsTheDatabase();
    }

    @Test
    void everyEntryThatKafkaDidNotTakeIsTriedAgain() {
        theBrokersFail();
        for (long entry = 25; entry <= 60; entry++) {
            gallery.database.add(TRAVELLERS, entry, entry);
            gallery.writer.write(new EntryKey(TRAVELLERS, entry), Optional.of(GalleryCase.entry(entry)));
        }
        assertThat(gallery.changes.count()).isEqualTo(new OpenChanges.Count(36, 0));

        theBrokersAnswer();
        // The first round after a failure begins with one entry.
        rounds(2);
        assertThat(gallery.changes.count().all()).isZero();
        kafkaIsAsTheDatabase();
    }

    @Test
    void whoIsReplacedUnderTheSameNumberIsWrittenAsTheDatabaseSays() {
        theBrokersFail();
        gallery.database.add(TRAVELLERS, 5, 1_005);
        gallery.writer.write(FIVE, Optional.empty());
        gallery.writer.write(FIVE, Optional.of(GalleryCase.entry(1_005)));
        assertThat(gallery.changes.count()).isEqualTo(new OpenChanges.Count(1, 0));

        theBrokersAnswer();
        rounds(1);
        kafkaIsAsTheDatabase();
    }

    @Test
    void aDeletionWhileARoundWritesIsNotUndoneByIt() {
        theBrokersFail();
        gallery.database.add(TRAVELLERS, 5, 1_005);
        gallery.writer.write(FIVE, Optional.of(GalleryCase.entry(1_005)));
        theBrokersAnswer();
        gallery.database.afterRead = () -> {
            gallery.database.remove(TRAVELLERS, 5);
            gallery.writer.write(FIVE, Optional.empty());
        };
        rounds(1);
        assertThat(gallery.changes.count().all()).isOne();
        rounds(1);
        assertThat(gallery.changes.count().all()).isZero();
        assertThat(gallery.kafka().get(FIVE)).isEmpty();
    }

    @Test
    void aPartitionThatComesIntoDoubtWhileItIsComparedIsComparedAgain() {
        gallery.ledger.doubt(FIVE.partition());
        var doubt = gallery.ledger.unreconciled();
        gallery.ledger.doubt(FIVE.partition());
        gallery.ledger.reconciled(FIVE.partition(), doubt.getOrDefault(FIVE.partition(), 0L));
        assertThat(gallery.ledger.unreconciled()).containsOnlyKeys(FIVE.partition());
        rounds(1);
        assertThat(gallery.ledger.unreconciled()).isEmpty();
    }

    @Test
    void theLastOfAGalleryIsDeletedThoughTheDatabaseKnowsTheGalleryNoMore() {
        var seven = new EntryKey(OTHER, 7);
        gallery.database.add(OTHER, 7, 7);
        gallery.writer.write(seven, Optional.of(GalleryCase.entry(7)));
        assertThat(gallery.kafka().get(seven)).isPresent();

        // The node ends between its database and Kafka, and starts again.
        gallery.database.remove(OTHER, 7);
        gallery.ledger.doubt(seven.partition());
        rounds(2);
        assertThat(gallery.kafka().get(seven)).isEmpty();
        assertThat(gallery.ledger.unreconciled()).isEmpty();
    }

    @Test
    void whileTheBrokersFailNobodyWaitsForThem() {
        theBrokersFail();
        gallery.writer.write(FIVE, Optional.empty());
        assertThat(gallery.writer.failing()).isTrue();
        theBrokersAnswer();
        int sent = gallery.producer.history().size();
        gallery.writer.write(new EntryKey(TRAVELLERS, 6), Optional.empty());
        assertThat(gallery.producer.history()).hasSize(sent);
        rounds(2);
        assertThat(gallery.changes.count().all()).isZero();
        gallery.writer.write(FIVE, Optional.empty());
        assertThat(gallery.kafka().get(FIVE)).isEmpty();
    }

    @Test
    void asManyOpenChangesAreKeptAsAreAllowedAndMorePutTheirPartitionInDoubt() {
        for (long entry = 0; entry < OpenChanges.ENTRIES_MAX; entry++) {
            assertThat(gallery.changes.failed(new EntryKey(OTHER, entry), true)).isTrue();
        }
        assertThat(gallery.changes.failed(new EntryKey(OTHER, 0), false)).isTrue();
        assertThat(gallery.ledger.unreconciled()).isEmpty();
        theBrokersFail();
        gallery.writer.write(FIVE, Optional.empty());
        assertThat(gallery.changes.count().all()).isEqualTo(OpenChanges.ENTRIES_MAX);
        assertThat(gallery.ledger.unreconciled()).containsOnlyKeys(FIVE.partition());
    }

    private void theBrokersFail() {
        gallery.producer.sendException = new KafkaException("the brokers are away");
    }

    private void theBrokersAnswer() {
        gallery.producer.sendException = null;
    }

    private void rounds(int rounds) {
        for (int round = 0; round < rounds; round++) {
            gallery.reconciliation.round();
        }
    }

    private void kafkaIsAsTheDatabase() {
        var kafka = gallery.kafka();
        kafka.values().removeIf(Optional::isEmpty);
        var people = gallery.database.people.getOrDefault(TRAVELLERS, Map.of());
        assertThat(kafka).hasSize(people.size());
        people.forEach((entry, content) -> assertThat(
                        kafka.getOrDefault(new EntryKey(TRAVELLERS, entry), Optional.empty())
                                .orElseThrow()
                                .encoded())
                .isEqualTo(content.encoded()));
    }
}
