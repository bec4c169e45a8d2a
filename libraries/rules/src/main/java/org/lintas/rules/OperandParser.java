package org.lintas.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintas.rules.Expression.Operand;

/** Reads with what a field is compared, and says what does not go with it. */
final class OperandParser {

    /** Words that are no value unless they stand in quotes. */
    private static final Set<String> RESERVED = Set.of("rule", "list", "when", "and", "or", "not");

    private final TokenReader tokens;
    private final Vocabulary vocabulary;
    private final List<Problem> problems;

    OperandParser(TokenReader tokens, Vocabulary vocabulary, List<Problem> problems) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The field of a path; where there is none that is a problem, and any field stands for it. */
    Field field(Token path) {
        Optional<Field> field = vocabulary.field(path.text());
        if (field.isEmpty()) {
            String near = vocabulary
                    .near(path.text())
                    .map(found -> "; " + found.path() + " is meant perhaps")
                    .orElse("");
            problem(Problem.Code.FIELD_UNKNOWN, path, "there is no field " + path.text() + near);
        }
        return field.orElse(vocabulary.fields().getFirst());
    }

    List<Operand> read(Field field, Operator operator) {
        return switch (operator.operands()) {
            case NONE, LIST -> List.of();
            case ONE -> List.of(one(field, true));
            case TWO -> {
                Operand first = one(field, false);
                tokens.needs("and");
                yield List.of(first, one(field, false));
            }
            case SET -> set(field);
        };
    }

    private List<Operand> set(Field field) {
        tokens.needs("{");
        List<Operand> values = new ArrayList<>();
        do {
            if (values.size() == RuleParser.VALUES_MAX) {
                throw new TokenReader.SyntaxException(
                        Problem.Code.PAST_A_BOUND,
                        tokens.now().span(),
                        "at most %,d values".formatted(RuleParser.VALUES_MAX));
            }
            values.add(one(field, false));
        } while (tokens.takes(","));
        tokens.needs("}");
        return values;
    }

    private Operand one(Field field, boolean perhapsField) {
        tokens.could(new Expected.ValueOf(field));
        Token token = tokens.now();
        if (token.kind() == Token.Kind.WORD && RESERVED.contains(token.text())) {
            throw tokens.wrong("a value");
        }
        switch (token.kind()) {
            case WORD, TEXT, NUMBER, DATE -> tokens.skip();
            case SIGN, WRONG, END -> throw tokens.wrong("a value");
        }
        if (token.kind() == Token.Kind.WORD && token.text().contains(".") && perhapsField) {
            return other(field, token);
        }
        return switch (field.type()) {
            case TEXT, CODE -> text(token);
            case NUMBER, EVENTS -> number(field, token);
            case DATE -> day(field, token);
            case TRUTH -> truth(field, token);
        };
    }

    private Operand other(Field field, Token token) {
        Field other = field(token);
        boolean alike = field.type().written() ? other.type().written() : field.type() == other.type();
        if (!alike) {
            problem(
                    Problem.Code.VALUE_UNFIT,
                    token,
                    "%s and %s hold different things".formatted(field.path(), other.path()));
        }
        return new Operand.Other(other);
    }

    private Operand text(Token token) {
        String text = token.text().strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            problem(Problem.Code.VALUE_UNFIT, token, "an empty text is no value; \"is empty\" is meant perhaps");
        }
        return new Operand.Text(text);
    }

    private Operand number(Field field, Token token) {
        if (token.kind() != Token.Kind.NUMBER) {
            problem(Problem.Code.VALUE_UNFIT, token, field.path() + " is a number");
            return new Operand.Quantity(0);
        }
        return new Operand.Quantity(Double.parseDouble(token.text()));
    }

    private Operand day(Field field, Token token) {
        try {
            return new Operand.Quantity(LocalDate.parse(token.text()).toEpochDay());
        } catch (DateTimeException _) {
            problem(Problem.Code.VALUE_UNFIT, token, field.path() + " is a day such as 2026-11-23");
            return new Operand.Quantity(0);
        }
    }

    private Operand truth(Field field, Token token) {
        if (!token.is("true") && !token.is("false")) {
            problem(Problem.Code.VALUE_UNFIT, token, field.path() + " is true or false");
        }
        return new Operand.Quantity(token.is("true") ? 1 : 0);
    }

    private void problem(Problem.Code code, Token token, String text) {
        problems.add(new Problem(Problem.Severity.ERROR, code, token.span(), text));
    }
}
