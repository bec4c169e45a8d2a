package org.lintas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lintas.rules.Expression.Comparison;
import org.lintas.rules.Expression.Operand;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

/** Compiled rules say what the plain twin says, and any text is read. */
class TwinTests {

    private static final Span NOWHERE = new Span(0, 0, 1, 1);
    private static final List<Field> FIELDS = List.of(
            field("passenger.age"),
            field("passenger.companions"),
            field("passenger.transit"),
            field("flight.origin"),
            field("flight.carrier"),
            field("flight.departure"),
            field("document.issuer"),
            field("document.expiry"),
            field("bag.weightKg"),
            field("bag.tag"),
            field("history.journeys"));
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    private static final List<String> CODES = List.of("A", "AB", "B", "BA");

    private static Field field(String path) {
        return Vocabulary.standard().field(path).orElseThrow();
    }

    /** An expression and a passenger, made of one key. */
    private record Pair(long key, Expression expression, Subject subject) {

        static Pair of(long key) {
            Random random = new Random(key);
            return new Pair(key, TwinTests.expression(random, 3), TwinTests.subject(random));
        }
    }

    @Test
    void compiledRulesSayWhatThePlainTwinSays() {
        Property.forAll(20_000, Gen.longs(0, Long.MAX_VALUE).map(Pair::of), pair -> {
            Optional<Boolean> plain = Interpretation.of(pair.expression(), pair.subject());
            int compiled = Compilation.of(pair.expression())
                    .test(
                            pair.subject().things(),
                            new Subject.Values[pair.subject().things().length]);
            assertThat(compiled)
                    .as(pair.expression().toString())
                    .isEqualTo(plain.map(Condition::of).orElse(Condition.UNKNOWN));
            Rule rule = Samples.rule("flight.carrier = LT");
            Rule same = new Rule("a", "", rule.terms(), pair.expression(), "", NOWHERE);
            assertThat(CompiledRules.of(List.of(same)).hits(pair.subject()).length == 1)
                    .isEqualTo(plain.orElse(false));
        });
    }

    @Test
    void allThreeAnswersComeUp() {
        List<Optional<Boolean>> answers = new ArrayList<>();
        for (long key = 0; key < 1_000; key++) {
            Pair pair = Pair.of(key);
            answers.add(Interpretation.of(pair.expression(), pair.subject()));
        }
        for (Optional<Boolean> answer :
                List.<Optional<Boolean>>of(Optional.empty(), Optional.of(true), Optional.of(false))) {
            assertThat(answers.stream().filter(answer::equals).count()).isGreaterThan(50);
        }
    }

    private static Expression expression(Random random, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(6)) {
            case 0 -> new Expression.All(parts(random, depth), NOWHERE);
            case 1 -> new Expression.AtLeastOne(parts(random, depth), NOWHERE);
            case 2 -> new Expression.Not(expression(random, depth - 1), NOWHERE);
            case 4 -> {
                List<Operator> operators = List.of(
                        Operator.EQUAL,
                        Operator.NOT_EQUAL,
                        Operator.LESS,
                        Operator.AT_LEAST,
                        Operator.MORE,
                        Operator.AT_MOST);
                Entity entity = random.nextBoolean()
                        ? field("bag.tag").entity()
                        : field("document.issuer").entity();
                List<Expression> fitting = random.nextInt(4) == 0 ? List.of() : List.of(expression(random, depth - 1));
                yield new Expression.Count(
                        entity, fitting, operators.get(random.nextInt(operators.size())), random.nextInt(3), NOWHERE);
            }
            default -> comparison(random);
        };
    }

    private static List<Expression> parts(Random random, int depth) {
        List<Expression> parts = new ArrayList<>();
        for (int part = random.nextInt(2, 4); part > 0; part--) {
            parts.add(expression(random, depth - 1));
        }
        return parts;
    }

    private static Comparison comparison(Random random) {
        Field field = FIELDS.get(random.nextInt(FIELDS.size()));
        Operator operator;
        do {
            operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        } while (!operator.takes(field.type())
                || (field.type() == ValueType.TRUTH && operator.operands() != Operator.Operands.ONE));
        int operands = switch (operator.operands()) {
            case NONE -> 0;
            case ONE -> 1;
            case TWO -> 2;
            case SET, LIST -> random.nextInt(1, 4);
        };
        List<Operand> values = new ArrayList<>();
        boolean other = operands == 1 && operator.operands() == Operator.Operands.ONE && random.nextInt(4) == 0;
        for (int value = 0; value < operands; value++) {
            values.add(other ? other(random, field) : operand(random, field));
        }
        OptionalInt within = field.type() == ValueType.EVENTS && random.nextBoolean()
                ? OptionalInt.of(random.nextInt(5))
                : OptionalInt.empty();
        return new Comparison(field, within, operator, values, "", NOWHERE);
    }

    private static Operand other(Random random, Field field) {
        List<Field> alike = FIELDS.stream()
                .filter(each -> each.type() == field.type()
                        || (each.type().written() && field.type().written()))
                .toList();
        return new Operand.Other(alike.get(random.nextInt(alike.size())));
    }

    private static Operand operand(Random random, Field field) {
        return field.type().written()
                ? new Operand.Text(CODES.get(random.nextInt(CODES.size())))
                : new Operand.Quantity(field.type() == ValueType.TRUTH ? random.nextInt(2) : random.nextInt(4));
    }

    private static Subject subject(Random random) {
        Subject.Builder builder = Subject.builder();
        FIELDS.stream()
                .filter(field -> !field.entity().many())
                .forEach(field -> builder.of(field.entity().name(), thing -> fill(random, field, thing)));
        for (String entity : List.of("document", "bag")) {
            for (int thing = random.nextInt(4); thing > 0; thing--) {
                builder.one(
                        entity,
                        said -> FIELDS.stream()
                                .filter(field -> field.entity().name().equals(entity))
                                .forEach(field -> fill(random, field, said)));
            }
        }
        return builder.build();
    }

    private static void fill(Random random, Field field, Subject.Thing thing) {
        if (random.nextInt(4) == 0) {
            return;
        }
        switch (field.type()) {
            case TEXT, CODE -> thing.text(field.name(), CODES.get(random.nextInt(CODES.size())));
            case NUMBER -> thing.number(field.name(), random.nextInt(4));
            case DATE -> thing.day(field.name(), LocalDate.ofEpochDay(random.nextInt(4)));
            case TRUTH -> thing.truth(field.name(), random.nextBoolean());
            case EVENTS ->
                thing.events(field.name(), random.ints(random.nextInt(4), 0, 5).toArray());
        }
    }

    @FuzzTest(maxDuration = "10m")
    void anyTextIsReadAndCompleted(byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void wordsOfTheLanguageInAnyOrderAreReadAndCompleted() {
        List<String> words = List.of(
                "rule",
                "list",
                "a",
                "b",
                "when",
                "and",
                "or",
                "not",
                "(",
                ")",
                "{",
                "}",
                ",",
                "=",
                "<=",
                "any",
                "no",
                "every",
                "count",
                "bag",
                "bag.weightKg",
                "passenger.age",
                "passenger.sex",
                "flight.carrier",
                "LT",
                "3",
                "\"x\"",
                "2026-01-01",
                "within",
                "days",
                "in",
                "between",
                "member",
                "of",
                "begins",
                "with",
                "is",
                "known",
                "severity",
                "high",
                "until",
                "\"");
        Gen<Long> keys = Gen.longs(0, Long.MAX_VALUE);
        Property.forAll(5_000, keys, key -> {
            Random random = new Random(key);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "rule a when " : "");
            for (int word = random.nextInt(40); word > 0; word--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            read(text.toString());
        });
    }

    private static void read(String text) {
        RuleFile file = RuleFile.read(text);
        assertThat(file.problems()).allSatisfy(problem -> {
            assertThat(problem.span().offset()).isBetween(0, text.length());
            assertThat(problem.span().offset() + problem.span().length()).isLessThanOrEqualTo(text.length());
        });
        assertThat(Completion.at(text, text.length() / 2)).hasSizeLessThanOrEqualTo(Completion.PROPOSALS_MAX);
        CompiledRules.of(file.rules()).screen(Samples.anna(), Samples.DAY);
    }
}
