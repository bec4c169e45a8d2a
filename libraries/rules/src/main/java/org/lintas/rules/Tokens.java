package org.lintas.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text of rules into tokens. Whatever stands in it, every character is in one token, in a comment or blank. */
final class Tokens {

    private static final Pattern NEXT = Pattern.compile("""
            (?<blank>\\s++|\\#[^\\n]*+)\
            |(?<date>\\d{4}-\\d{2}-\\d{2}(?![\\w-]))\
            |(?<number>-?\\d{1,15}(?:\\.\\d{1,9})?(?![\\w.-]))\
            |(?<word>[A-Za-z][\\w-]*+(?:\\.[A-Za-z][\\w-]*+)*+|\\d++[A-Za-z]\\w*+)\
            |"(?<text>[^"\\n]*+)"\
            |(?<sign><=|>=|!=|[=<>(){},])\
            |(?<wrong>"[^\\n]*+|[^\\s#(){},<>=!"]++|.)""", Pattern.DOTALL);

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = NEXT.matcher(text);
        int line = 1;
        int lineStart = 0;
        while (matcher.find()) {
            Span span =
                    new Span(matcher.start(), matcher.end() - matcher.start(), line, matcher.start() - lineStart + 1);
            if (matcher.group("blank") == null) {
                tokens.add(token(matcher, span));
            }
            for (int at = matcher.start(); at < matcher.end(); at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                    lineStart = at + 1;
                }
            }
        }
        tokens.add(new Token(Token.Kind.END, "", new Span(text.length(), 0, line, text.length() - lineStart + 1)));
        return tokens;
    }

    private static Token token(Matcher matcher, Span span) {
        for (Token.Kind kind :
                List.of(Token.Kind.DATE, Token.Kind.NUMBER, Token.Kind.WORD, Token.Kind.TEXT, Token.Kind.SIGN)) {
            String found = matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (found != null) {
                return new Token(kind, found, span);
            }
        }
        return new Token(Token.Kind.WRONG, matcher.group(), span);
    }
}
