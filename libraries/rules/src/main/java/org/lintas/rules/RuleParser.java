package org.lintas.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads rules and lists. */
final class RuleParser {

    /** Most values of a list. */
    static final int VALUES_MAX = 10_000;

    private static final int CAP_MAX = 1_000_000;
    private static final int NAME_LENGTH_MAX = 60;

    private final String text;
    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    RuleParser(String text, Vocabulary vocabulary) {
        this.text = text;
        this.tokens = new TokenReader(Tokens.of(text));
        this.expressions = new ExpressionParser(tokens, vocabulary, lists, problems);
    }

    RuleFile read() {
        boolean complete = true;
        while (!tokens.ended()) {
            Token first = tokens.now();
            try {
                part(problems.size());
                complete = true;
            } catch (TokenReader.SyntaxException wrong) {
                problems.add(wrong.problem());
                complete = false;
                skipToNext(first);
            }
        }
        if (complete) {
            tokens.sees("rule");
            tokens.sees("list");
        }
        return new RuleFile(rules, lists, problems);
    }

    TokenReader tokens() {
        return tokens;
    }

    private void part(int problemsBefore) {
        if (tokens.takes("list")) {
            list();
            return;
        }
        if (!tokens.sees("rule")) {
            throw tokens.wrong("\"rule\" or \"list\"");
        }
        if (rules.size() == RuleFile.RULES_MAX) {
            throw new TokenReader.SyntaxException(
                    Problem.Code.PAST_A_BOUND,
                    tokens.now().span(),
                    "a text has at most %,d rules".formatted(RuleFile.RULES_MAX));
        }
        rule(problemsBefore);
    }

    private void skipToNext(Token first) {
        if (tokens.now().equals(first)) {
            tokens.skip();
        }
        while (!tokens.ended() && !beginsPart()) {
            tokens.skip();
        }
    }

    private boolean beginsPart() {
        return (tokens.now().is("rule") || tokens.now().is("list"))
                && tokens.behind(1).kind() == Token.Kind.WORD;
    }

    private void list() {
        Token name = name("the name of a list");
        if (lists.containsKey(name.text())) {
            throw new TokenReader.SyntaxException(
                    Problem.Code.NAME_TWICE, name.span(), "two lists have the name " + name.text());
        }
        tokens.needs("=");
        List<String> values = new ArrayList<>();
        tokens.needs("{");
        do {
            values.add(listed().toUpperCase(Locale.ROOT));
        } while (tokens.takes(","));
        tokens.needs("}");
        lists.put(name.text(), List.copyOf(values));
    }

    private String listed() {
        Token value = tokens.now();
        switch (value.kind()) {
            case WORD, TEXT, NUMBER -> tokens.skip();
            case DATE, SIGN, WRONG, END -> throw tokens.wrong("a value");
        }
        return value.text().strip();
    }

    private Token name(String what) {
        Token name = tokens.needs(Token.Kind.WORD, new Expected.Free(what));
        if (name.text().length() > NAME_LENGTH_MAX || !name.text().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new TokenReader.SyntaxException(
                    Problem.Code.SYNTAX,
                    name.span(),
                    "a name has lower-case words with dashes, at most %d characters".formatted(NAME_LENGTH_MAX));
        }
        return name;
    }

    private void rule(int problemsBefore) {
        Token first = tokens.now();
        tokens.skip();
        Token name = name("the name of the rule");
        if (!names.add(name.text())) {
            error(Problem.Code.NAME_TWICE, name.span(), "two rules have the name " + name.text());
        }
        tokens.could(new Expected.Free("a title in quotes"));
        String title = tokens.now().kind() == Token.Kind.TEXT ? taken().text().strip() : "";
        Rule.Terms terms = terms(name);
        Expression condition = expressions.read();
        if (!tokens.ended() && !beginsPart()) {
            throw tokens.wrong("\"and\", \"or\" or the next rule");
        }
        Span span = first.span().to(tokens.last().span());
        if (sound(problemsBefore)) {
            problems.addAll(Grounds.problems(condition, name.span()));
        }
        if (sound(problemsBefore)) {
            String own = text.substring(span.offset(), span.offset() + span.length());
            rules.add(new Rule(name.text(), title, terms, condition, own, span));
        }
    }

    private boolean sound(int problemsBefore) {
        return problems.subList(problemsBefore, problems.size()).stream()
                .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    private Token taken() {
        Token token = tokens.now();
        tokens.skip();
        return token;
    }

    /** The lines between the name and "when", in any order. */
    private Rule.Terms terms(Token name) {
        Rule.Severity severity = Rule.Severity.NORMAL;
        String category = "";
        String basis = "";
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> until = Optional.empty();
        OptionalInt cap = OptionalInt.empty();
        while (!tokens.takes("when")) {
            if (tokens.takes("severity")) {
                severity = severity();
            } else if (tokens.takes("category")) {
                category = name("a category such as smuggling").text();
            } else if (tokens.takes("basis")) {
                basis = tokens.needs(Token.Kind.TEXT, new Expected.Free("the legal basis in quotes"))
                        .text()
                        .strip();
            } else if (tokens.takes("from")) {
                from = Optional.of(day());
            } else if (tokens.takes("until")) {
                until = Optional.of(day());
            } else if (tokens.takes("cap")) {
                cap = OptionalInt.of(cap());
            } else {
                throw tokens.wrong("\"when\"");
            }
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            error(Problem.Code.PERIOD_EMPTY, name.span(), "the rule ends before it begins");
        }
        return new Rule.Terms(severity, category, basis, from, until, cap);
    }

    private Rule.Severity severity() {
        for (Rule.Severity severity : Rule.Severity.values()) {
            if (tokens.takes(severity.name().toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        throw tokens.wrong("low, normal, high or top");
    }

    private LocalDate day() {
        Token token = tokens.needs(Token.Kind.DATE, new Expected.Free("a day such as 2026-11-23"));
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException _) {
            throw new TokenReader.SyntaxException(Problem.Code.SYNTAX, token.span(), "there is no day " + token.text());
        }
    }

    private int cap() {
        Token token = tokens.needs(Token.Kind.NUMBER, new Expected.Free("a number of hits"));
        int cap = ExpressionParser.whole(token, CAP_MAX);
        tokens.needs("per");
        tokens.needs("day");
        return cap;
    }

    private void error(Problem.Code code, Span span, String sentence) {
        problems.add(new Problem(Problem.Severity.ERROR, code, span, sentence));
    }
}
