package org.lintas.watchlists.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistSubject;

/** The fields of the console's form; several names, dates or documents stand on lines of their own. */
record EntryForm(
        @Nullable String names,
        @Nullable String datesOfBirth,
        @Nullable String documents,
        @Nullable String category,
        @Nullable String action,
        @Nullable String legalBasis,
        @Nullable String owner,
        @Nullable String reviewOn,
        @Nullable String expiresOn,
        @Nullable String reason,
        @Nullable String weakNames,
        @Nullable String nationalities,
        @Nullable String sex,
        @Nullable String handling,
        @Nullable String replaces) {

    /** Lines of one field that are read; the bound of an entry's parts is lower. */
    private static final int LINES_MAX = 100;

    /** Months to the first review that a new form proposes. A choice of ours. */
    private static final int REVIEW_MONTHS = 3;

    NewEntry entry() {
        return new NewEntry(
                lines(names, EntryForm::name),
                lines(datesOfBirth, line -> line),
                lines(documents, EntryForm::document),
                text(category),
                text(action),
                text(legalBasis),
                text(owner),
                OutsideText.date(text(reviewOn)),
                OutsideText.date(text(expiresOn)),
                text(reason),
                lines(weakNames, EntryForm::name),
                lines(nationalities, line -> line),
                sex,
                handling,
                replaces);
    }

    /** What an entry says, as a form shows it to whoever corrects it. */
    static EntryForm of(WatchlistEntry entry) {
        WatchlistDraft content = entry.content();
        WatchlistSubject subject = content.subject();
        return new EntryForm(
                lines(subject.names(), PersonName::display),
                lines(subject.datesOfBirth(), PartialDate::toString),
                lines(subject.documents(), document -> document.issuer().letters() + " " + document.number()),
                OutsideText.word(content.category()),
                OutsideText.word(content.action()),
                content.legalBasis(),
                content.owner(),
                entry.reviewOn().toString(),
                content.expiresOn().toString(),
                null,
                lines(subject.weakNames(), PersonName::display),
                lines(subject.nationalities(), StateCode::letters),
                subject.sex().map(OutsideText::word).orElse(null),
                content.handling(),
                entry.id().toString());
    }

    /** An empty form; what it proposes is that an officer looks. */
    static EntryForm empty(LocalDate today) {
        return new EntryForm(
                null,
                null,
                null,
                null,
                OutsideText.word(WatchlistHit.Action.REFER),
                null,
                null,
                today.plusMonths(REVIEW_MONTHS).toString(),
                today.plusYears(1).toString(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static <T> String lines(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining("\n"));
    }

    /** {@code SURNAME, GIVEN NAMES}, or a mononym alone. */
    private static NewEntry.Name name(String line) {
        int comma = line.indexOf(',');
        return comma < 0
                ? new NewEntry.Name(line, null)
                : new NewEntry.Name(
                        line.substring(0, comma).strip(),
                        line.substring(comma + 1).strip());
    }

    /** {@code ISSUER NUMBER}. */
    private static NewEntry.Document document(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A document is written as issuer, blank and number.");
        }
        return new NewEntry.Document(line.substring(0, blank), line.substring(blank + 1));
    }

    private static <T> List<T> lines(@Nullable String text, Function<String, T> read) {
        Stream<String> lines = text(text).lines().limit(LINES_MAX).map(String::strip);
        return lines.filter(line -> !line.isEmpty()).map(read).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
