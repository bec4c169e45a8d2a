package org.lintas.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What might be written at a place of a text of rules. */
public final class Completion {

    /** Most proposals of an answer. */
    public static final int PROPOSALS_MAX = 200;

    private Completion() {}

    /**
     * Something that might be written.
     *
     * @param text what
     * @param kind what it is
     * @param replaces characters before the place that it stands for
     */
    public record Proposal(String text, Kind kind, int replaces) {}

    /** What a proposal is. */
    public enum Kind {
        /** A word of the language. */
        WORD,
        /** A field. */
        FIELD,
        /** An operator with what stands behind it. */
        OPERATOR,
        /** Something that is counted. */
        ENTITY,
        /** A list of the text. */
        LIST,
        /** What its author makes up; the text says what, and nothing is to be put in. */
        HINT
    }

    /** Proposals for a place. What stands behind it does not matter. */
    public static List<Proposal> at(String text, int offset) {
        if (text.length() > RuleFile.LENGTH_MAX) {
            return List.of();
        }
        int place = Math.clamp(offset, 0, text.length());
        int start = place;
        while (start > 0 && partOfWord(text.charAt(start - 1))) {
            start--;
        }
        String begun = text.substring(start, place);
        RuleParser parser = new RuleParser(text.substring(0, start), Vocabulary.standard());
        RuleFile before = parser.read();
        List<Proposal> proposals = new ArrayList<>();
        for (Expected expected : parser.tokens().expected()) {
            proposals(expected, before.lists())
                    .filter(proposal -> proposal.kind() == Kind.HINT || begins(proposal.text(), begun))
                    .map(proposal -> new Proposal(proposal.text(), proposal.kind(), begun.length()))
                    .filter(proposal -> !proposals.contains(proposal))
                    .limit(PROPOSALS_MAX - proposals.size())
                    .forEach(proposals::add);
        }
        return List.copyOf(proposals);
    }

    private static boolean partOfWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '_';
    }

    private static boolean begins(String text, String begun) {
        String wanted = begun.toLowerCase(Locale.ROOT);
        String offered = text.toLowerCase(Locale.ROOT);
        return offered.startsWith(wanted) || (!wanted.isEmpty() && offered.contains("." + wanted));
    }

    private static Stream<Proposal> proposals(Expected expected, Map<String, List<String>> lists) {
        Vocabulary vocabulary = Vocabulary.standard();
        return switch (expected) {
            case Expected.Word word -> Stream.of(new Proposal(word.words(), Kind.WORD, 0));
            case Expected.AnyField _ ->
                vocabulary.fields().stream().map(field -> new Proposal(field.path(), Kind.FIELD, 0));
            case Expected.OperatorOf operator ->
                Stream.of(Operator.values())
                        .filter(each -> each.takes(operator.field().type()))
                        .map(each -> new Proposal(each.symbol(), Kind.OPERATOR, 0));
            case Expected.AnyEntity _ ->
                vocabulary.entities().stream()
                        .filter(Entity::many)
                        .map(entity -> new Proposal(entity.name(), Kind.ENTITY, 0));
            case Expected.AnyList _ -> lists.keySet().stream().sorted().map(list -> new Proposal(list, Kind.LIST, 0));
            case Expected.ValueOf value ->
                Stream.of(new Proposal(hint(value.field().type()), Kind.HINT, 0));
            case Expected.Free free -> Stream.of(new Proposal(free.words(), Kind.HINT, 0));
        };
    }

    private static String hint(ValueType type) {
        return switch (type) {
            case TEXT -> "a text in quotes";
            case CODE -> "a code";
            case NUMBER, EVENTS -> "a number";
            case DATE -> "a day such as 2026-11-23";
            case TRUTH -> "true or false";
        };
    }
}
