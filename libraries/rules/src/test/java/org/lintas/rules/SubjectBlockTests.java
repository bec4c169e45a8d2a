package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class SubjectBlockTests {

    @Test
    void whatIsWrittenIsReadToTheLastValue() {
        Property.forAll(300, Gen.longs(0, Long.MAX_VALUE), key -> {
            List<Subject> subjects = subjects(new Random(key));
            List<Subject> read =
                    SubjectBlock.read(SubjectBlock.write(subjects), _ -> true).orElseThrow();
            assertThat(read).hasSameSizeAs(subjects);
            for (int at = 0; at < subjects.size(); at++) {
                same(read.get(at), subjects.get(at));
            }
        });
    }

    @Test
    void rulesHitTheSameWhereOnlyWhatTheyAskOfIsRead() {
        Property.forAll(300, Gen.longs(0, Long.MAX_VALUE), key -> {
            Random random = new Random(key);
            List<Subject> subjects = subjects(random);
            CompiledRules rules = CompiledRules.of(List.of(
                    Samples.rule("any document (document.issuer = UTO) and passenger.age > 30"),
                    Samples.rule("history.journeys within 20 days >= 2 and count bag >= 1"),
                    Samples.rule("bag.weightKg > 20 and flight.carrier = LT")));
            List<Subject> read =
                    SubjectBlock.read(SubjectBlock.write(subjects), rules).orElseThrow();
            for (int at = 0; at < subjects.size(); at++) {
                assertThat(rules.hits(read.get(at))).isEqualTo(rules.hits(subjects.get(at)));
            }
        });
    }

    @Test
    void aBlockOfAnotherVocabularyIsNotRead() {
        byte[] block = SubjectBlock.write(subjects(new Random(1)));
        block[0] ^= 2;
        assertThat(SubjectBlock.read(block, _ -> true)).isEmpty();
    }

    private static List<Subject> subjects(Random random) {
        List<Subject> subjects = new ArrayList<>();
        int count = random.nextInt(0, 12);
        for (int at = 0; at < count; at++) {
            Subject.Builder subject = Subject.builder();
            for (Entity entity : Vocabulary.standard().entities()) {
                if (entity.many()) {
                    int things = random.nextInt(0, 3);
                    for (int thing = 0; thing < things; thing++) {
                        subject.one(entity.name(), one -> fill(one, entity, random));
                    }
                } else {
                    subject.of(entity.name(), one -> fill(one, entity, random));
                }
            }
            subjects.add(subject.build());
        }
        return subjects;
    }

    private static void fill(Subject.Thing thing, Entity entity, Random random) {
        for (Field field : Vocabulary.standard().fields()) {
            if (field.entity().equals(entity) && random.nextInt(3) > 0) {
                switch (field.type()) {
                    case TEXT, CODE ->
                        thing.text(
                                field.name(),
                                List.of("LT", "UTO", "Đỗ", "Łukasz 7").get(random.nextInt(4)));
                    case NUMBER ->
                        thing.number(field.name(), random.nextBoolean() ? random.nextInt(-3, 90) : random.nextDouble());
                    case DATE -> thing.day(field.name(), LocalDate.ofEpochDay(random.nextInt(-9_000, 30_000)));
                    case TRUTH -> thing.truth(field.name(), random.nextBoolean());
                    case EVENTS ->
                        thing.events(
                                field.name(),
                                random.ints(random.nextInt(4), 0, 40).toArray());
                }
            }
        }
    }

    private static void same(Subject one, Subject other) {
        for (Entity entity : Vocabulary.standard().entities()) {
            Subject.Values[] some = one.things(entity);
            Subject.Values[] others = other.things(entity);
            assertThat(some).hasSameSizeAs(others);
            for (int at = 0; at < some.length; at++) {
                assertThat(some[at].numbers).isEqualTo(others[at].numbers);
                assertThat(some[at].texts).isEqualTo(others[at].texts);
                assertThat(Arrays.deepEquals(some[at].events, others[at].events))
                        .isTrue();
            }
        }
    }
}
