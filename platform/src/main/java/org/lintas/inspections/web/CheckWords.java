package org.lintas.inspections.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.documents.ResultNode;
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
