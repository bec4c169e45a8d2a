package org.lintas.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.rules.Expression.Operand;

/** Reads who is meant by a rule. */
final class ExpressionParser {

    private static final int DEPTH_MAX = 32;
    private static final int PARTS_MAX = 1_000;
    private static final int COUNT_MAX = 10_000;
    private static final int DAYS_MAX = 3_660;

    private final TokenReader tokens;
    private final Vocabulary vocabulary;
    private final Map<String, List<String>> lists;
    private final List<Problem> problems;
    private final OperandParser operands;
    private int depth;

    ExpressionParser(
            TokenReader tokens, Vocabulary vocabulary, Map<String, List<String>> lists, List<Problem> problems) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.problems = problems;
        this.operands = new OperandParser(tokens, vocabulary, problems);
    }

    Expression read() {
        depth = 0;
        return either();
    }

    private Expression either() {
        List<Expression> parts = new ArrayList<>(List.of(both()));
        while (tokens.takes("or")) {
            add(parts, both());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.AtLeastOne(parts, span(parts));
    }

    private Expression both() {
        List<Expression> parts = new ArrayList<>(List.of(one()));
        while (tokens.takes("and")) {
            add(parts, one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts, span(parts));
    }

    private void add(List<Expression> parts, Expression part) {
        if (parts.size() == PARTS_MAX) {
            throw new TokenReader.SyntaxException(
                    Problem.Code.PAST_A_BOUND, part.span(), "at most %,d conditions in a row".formatted(PARTS_MAX));
        }
        parts.add(part);
    }

    private static Span span(List<Expression> parts) {
        return parts.getFirst().span().to(parts.getLast().span());
    }

    private Expression one() {
        Token first = tokens.now();
        if (++depth > DEPTH_MAX) {
            throw new TokenReader.SyntaxException(
                    Problem.Code.PAST_A_BOUND, first.span(), "conditions are at most %d deep".formatted(DEPTH_MAX));
        }
        try {
            if (tokens.takes("(")) {
                Expression inner = either();
                tokens.needs(")");
                return inner;
            }
            if (tokens.takes("not")) {
                Expression part = one();
                return new Expression.Not(part, first.span().to(part.span()));
            }
            return counted(first).orElseGet(this::comparison);
        } finally {
            depth--;
        }
    }

    /** {@code any bag (...)}, {@code no bag (...)}, {@code every bag (...)} or {@code count bag (...) >= 2}. */
    private Optional<Expression> counted(Token first) {
        if (tokens.takes("any")) {
            return Optional.of(count(first, Operator.AT_LEAST, 1));
        }
        if (tokens.takes("no")) {
            return Optional.of(count(first, Operator.EQUAL, 0));
        }
        if (tokens.takes("every")) {
            Entity entity = entity();
            List<Expression> fitting = fitting(true);
            Expression unfit =
                    new Expression.Not(fitting.getFirst(), fitting.getFirst().span());
            Span span = first.span().to(tokens.last().span());
            return Optional.of(new Expression.Count(entity, List.of(unfit), Operator.EQUAL, 0, span));
        }
        if (tokens.takes("count")) {
            Entity entity = entity();
            List<Expression> fitting = fitting(false);
            Operator operator = sign().orElseThrow(() -> tokens.wrong("=, !=, <, <=, > or >="));
            Token number = tokens.needs(Token.Kind.NUMBER, new Expected.Free("a number"));
            Span span = first.span().to(number.span());
            return Optional.of(new Expression.Count(entity, fitting, operator, whole(number, COUNT_MAX), span));
        }
        return Optional.empty();
    }

    private Expression count(Token first, Operator operator, int number) {
        Entity entity = entity();
        List<Expression> fitting = fitting(false);
        return new Expression.Count(
                entity, fitting, operator, number, first.span().to(tokens.last().span()));
    }

    private Entity entity() {
        Token name = tokens.needs(Token.Kind.WORD, new Expected.AnyEntity());
        return vocabulary
                .entity(name.text())
                .filter(Entity::many)
                .orElseThrow(() -> new TokenReader.SyntaxException(
                        Problem.Code.FIELD_UNKNOWN, name.span(), "nothing called " + name.text() + " is counted"));
    }

    private List<Expression> fitting(boolean needed) {
        if (needed) {
            tokens.needs("(");
        } else if (!tokens.takes("(")) {
            return List.of();
        }
        Expression inner = either();
        tokens.needs(")");
        return List.of(inner);
    }

    /** A number without sign and fraction. */
    static int whole(Token token, int most) {
        try {
            int number = Integer.parseInt(token.text());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new TokenReader.SyntaxException(
                Problem.Code.VALUE_UNFIT, token.span(), "a whole number from 0 to %,d is needed".formatted(most));
    }

    private Expression comparison() {
        Token path = tokens.needs(Token.Kind.WORD, new Expected.AnyField());
        Field field = operands.field(path);
        OptionalInt within = within(field);
        tokens.could(new Expected.OperatorOf(field));
        if (field.type() == ValueType.TRUTH && !operatorComes()) {
            return new Expression.Comparison(
                    field, within, Operator.EQUAL, List.of(new Operand.Quantity(1)), "", path.span());
        }
        if (tokens.ended()) {
            throw tokens.wrong("an operator");
        }
        int before = problems.size();
        Token sign = tokens.now();
        Operator operator = operator();
        if (!operator.takes(field.type())) {
            problems.add(new Problem(
                    Problem.Severity.ERROR,
                    Problem.Code.OPERATOR_UNFIT,
                    sign.span().to(tokens.last().span()),
                    "%s is not compared with \"%s\"".formatted(field.path(), operator.symbol())));
        }
        String list = operator.operands() == Operator.Operands.LIST ? list() : "";
        List<Operand> values = list.isEmpty()
                ? operands.read(field, operator)
                : lists.getOrDefault(list, List.of()).stream()
                        .<Operand>map(Operand.Text::new)
                        .toList();
        Span span = path.span().to(tokens.last().span());
        Expression.Comparison comparison = new Expression.Comparison(field, within, operator, values, list, span);
        Reach.problem(comparison).ifPresent(problems::add);
        if (vocabulary.field(path.text()).isEmpty()) {
            // Of a field that does not exist nothing else is wrong.
            problems.subList(before, problems.size()).clear();
        }
        return comparison;
    }

    private OptionalInt within(Field field) {
        if (field.type() != ValueType.EVENTS || !tokens.takes("within")) {
            return OptionalInt.empty();
        }
        Token number = tokens.needs(Token.Kind.NUMBER, new Expected.Free("a number of days"));
        tokens.needs("days");
        return OptionalInt.of(whole(number, DAYS_MAX));
    }

    private boolean operatorComes() {
        Token now = tokens.now();
        return now.is("=") || now.is("!=") || now.is("is");
    }

    private String list() {
        Token name = tokens.needs(Token.Kind.WORD, new Expected.AnyList());
        if (!lists.containsKey(name.text())) {
            problems.add(new Problem(
                    Problem.Severity.ERROR,
                    Problem.Code.LIST_UNKNOWN,
                    name.span(),
                    "no list %s stands before this rule".formatted(name.text())));
        }
        return name.text();
    }

    private Optional<Operator> sign() {
        for (Operator operator : List.of(
                Operator.AT_LEAST,
                Operator.AT_MOST,
                Operator.NOT_EQUAL,
                Operator.EQUAL,
                Operator.LESS,
                Operator.MORE)) {
            if (tokens.takes(operator.symbol())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Operator operator() {
        Optional<Operator> sign = sign();
        if (sign.isPresent()) {
            return sign.get();
        }
        if (tokens.takes("is")) {
            return state();
        }
        boolean not = tokens.takes("not");
        Operator operator = worded();
        return not ? operator.negated() : operator;
    }

    private Operator state() {
        if (tokens.takes("unknown")) {
            return Operator.UNKNOWN;
        }
        if (tokens.takes("known")) {
            return Operator.KNOWN;
        }
        if (tokens.takes("empty")) {
            return Operator.EMPTY;
        }
        if (tokens.takes("not")) {
            tokens.needs("empty");
            return Operator.NOT_EMPTY;
        }
        throw tokens.wrong("\"unknown\", \"known\", \"empty\" or \"not empty\"");
    }

    private Operator worded() {
        if (tokens.takes("in")) {
            return Operator.IN;
        }
        if (tokens.takes("between")) {
            return Operator.BETWEEN;
        }
        if (tokens.takes("begins")) {
            tokens.needs("with");
            return Operator.BEGINS;
        }
        if (tokens.takes("ends")) {
            tokens.needs("with");
            return Operator.ENDS;
        }
        if (tokens.takes("contains")) {
            return Operator.CONTAINS;
        }
        if (tokens.takes("member")) {
            tokens.needs("of");
            return Operator.MEMBER;
        }
        throw tokens.wrong("an operator");
    }
}
