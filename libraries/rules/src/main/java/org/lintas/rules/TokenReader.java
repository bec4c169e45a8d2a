package org.lintas.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes through tokens, and remembers what might have stood behind the last. */
final class TokenReader {

    private final List<Token> tokens;
    private final Set<Expected> expected = new LinkedHashSet<>();
    private int at;

    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Something that is not written in the language; the reading goes on with the next rule. */
    static final class SyntaxException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        SyntaxException(Problem.Code code, Span span, String text) {
            super(text, null, false, false);
            problem = new Problem(Problem.Severity.ERROR, code, span, text);
        }

        Problem problem() {
            return problem;
        }
    }

    Token now() {
        return tokens.get(at);
    }

    Token behind(int tokensBehind) {
        return tokens.get(Math.min(at + tokensBehind, tokens.size() - 1));
    }

    /** The last that was taken. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean ended() {
        return now().kind() == Token.Kind.END;
    }

    void skip() {
        at = Math.min(at + 1, tokens.size() - 1);
    }

    /** Whether this word stands here. */
    boolean sees(String word) {
        if (ended()) {
            expected.add(new Expected.Word(word));
        }
        return now().is(word);
    }

    /** Takes a word if it stands here. */
    boolean takes(String word) {
        boolean seen = sees(word);
        if (seen) {
            skip();
        }
        return seen;
    }

    void needs(String word) {
        if (!takes(word)) {
            throw wrong("\"" + word + "\"");
        }
    }

    Token needs(Token.Kind kind, Expected what) {
        could(what);
        if (now().kind() != kind) {
            throw wrong(what.words());
        }
        Token token = now();
        skip();
        return token;
    }

    /** Remembers what might stand here. */
    void could(Expected what) {
        if (ended()) {
            expected.add(what);
        }
    }

    SyntaxException wrong(String needed) {
        String found = ended() ? "the end" : "\"" + now().text() + "\"";
        return new SyntaxException(
                Problem.Code.SYNTAX, now().span(), "%s is needed here, not %s".formatted(needed, found));
    }

    /** What might stand behind the last token. */
    Set<Expected> expected() {
        return expected;
    }
}
