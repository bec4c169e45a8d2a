package org.lintas.inspections.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.documents.DocumentReplay;
import org.lintas.documents.DocumentReplay.Difference;
import org.lintas.documents.DocumentReplay.Outcome;
import org.lintas.documents.ResultNode;
import org.lintas.documents.SealFacts;
import org.lintas.foundation.CheckRecord;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Words for checks in the language of the page: the name of a check, and what its code and parameters say. Named {@code checkWords} in
 * templates. A code without words of its own for a check has those that it has for every check.
 */
@Component("checkWords")
public class CheckWords {

    private static final Set<String> ZONE_FIELDS = Set.of("machineReadableZone", "zoneValid", "documentCode");

    private final MessageSource messages;

    CheckWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a check or of a group of checks. */
    public String name(String check) {
        String part = check.startsWith("seal-") && Character.isDigit(check.charAt(check.length() - 1)) ? "seal" : check;
        return Objects.requireNonNullElse(word("check." + part), check);
    }

    /** What a check saw. */
    public String text(CheckRecord check) {
        return text(check.name(), check.code(), check.parameters());
    }

    /** What a node of a verdict says. */
    public String text(ResultNode node) {
        return text(node.name(), node.code(), node.parameters());
    }

    /** What a code says that stands for itself, such as a finding. */
    public String code(String code) {
        return Objects.requireNonNullElse(word("check-code." + code), code);
    }

    /** The nodes of a verdict from its root down, each with how deep it lies, 0 and up. */
    public List<Line> lines(ResultNode verdict) {
        List<Line> lines = new ArrayList<>();
        addLines(verdict, 0, lines);
        return lines;
    }

    private static void addLines(ResultNode node, int depth, List<Line> lines) {
        lines.add(new Line(node, depth));
        node.children().forEach(child -> addLines(child, depth + 1, lines));
    }

    /**
     * One line of a verdict.
     *
     * @param node what it says
     * @param depth below the root
     */
    public record Line(ResultNode node, int depth) {}

    /** What came of a replay, as the end of a key under {@code examinations.replay}. */
    public String outcome(DocumentReplay replay) {
        return switch (replay.outcome()) {
            case Outcome.Made made when made.same() -> "same";
            case Outcome.Made made -> made.differences().isEmpty() ? "equal" : "other";
            case Outcome.InputsDeleted() -> "deleted";
            case Outcome.TrustUnknown(String snapshot) -> "unknown";
        };
    }

    /** The checks that a replay shows otherwise; none when it could not be made. */
    public List<Difference> differences(DocumentReplay replay) {
        return replay.outcome() instanceof Outcome.Made made ? made.differences() : List.of();
    }

    /** Heading of a seal: what it seals and who issued it. */
    public String sealTitle(SealFacts seal) {
        String type = Objects.requireNonNullElse(word("seal.type." + seal.documentType()), seal.documentType());
        String title = "%s: %s".formatted(name("seal"), type);
        return seal.issuer().isEmpty() ? title : "%s (%s)".formatted(title, seal.issuer());
    }

    /** The fields of a seal that a person reads: all but the zone, whose parts stand for themselves. */
    public List<SealFacts.Field> sealFields(SealFacts seal) {
        return seal.fields().stream()
                .filter(field -> !ZONE_FIELDS.contains(field.name()))
                .toList();
    }

    /** The name of a field of a seal; the name in the definitions where no bundle has words for it. */
    public String sealField(String field) {
        return Objects.requireNonNullElse(word("seal.field." + field), field);
    }

    private String text(String check, String code, Map<String, String> parameters) {
        String specific = word("check-code." + check + "." + code);
        List<String> details = new ArrayList<>();
        parameters.forEach((parameter, value) -> details.add(detail(parameter, value)));
        String sentence = specific == null ? code(code) : specific;
        return details.isEmpty() ? sentence : "%s (%s)".formatted(sentence, String.join("; ", details));
    }

    private String detail(String parameter, String value) {
        String shown = parameter.equals("check") ? name(value) : value;
        String pattern = word("check-parameter." + parameter);
        return pattern == null ? shown : pattern.replace("{0}", shown);
    }

    private @Nullable String word(String key) {
        Locale language = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, null, language);
    }
}
