package org.lintas.watchlists.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.PersonName;
import org.lintas.mrz.Sex;
import org.lintas.watchlists.WatchlistDraft;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistSubject;

/**
 * An entry as it comes in JSON.
 *
 * @param names names and aliases; null or empty when only documents are sought
 * @param datesOfBirth {@code 1972}, {@code 1972-09} or {@code 1972-09-30}
 * @param documents issuer and number
 * @param category {@code wanted}, {@code entry-ban}, {@code protection}, {@code observation} or {@code document-reported}
 * @param action {@code detain}, {@code refer}, {@code protect}, {@code report} or {@code seize-document}
 * @param legalBasis law or order
 * @param owner authority that answers for the entry
 * @param reviewOn day of the next review
 * @param expiresOn last day in force
 * @param reason why it is written, 10-1,000 characters
 * @param weakNames nicknames and doubtful names
 * @param nationalities codes of Doc 9303-3
 * @param sex M or F
 * @param handling the owner's code for how it may be used
 * @param replaces the entry that this one corrects
 */
record NewEntry(
        @Nullable List<@Valid Name> names,
        @Nullable List<@NotNull String> datesOfBirth,
        @Nullable List<@Valid Document> documents,
        @NotNull String category,
        @NotNull String action,
        @NotNull String legalBasis,
        @NotNull String owner,
        @NotNull LocalDate reviewOn,
        @NotNull LocalDate expiresOn,
        @NotNull String reason,
        @Nullable List<@Valid Name> weakNames,
        @Nullable List<@NotNull String> nationalities,
        @Nullable String sex,
        @Nullable String handling,
        @Nullable String replaces) {

    /** A name; a mononym stands in the surname. */
    record Name(@NotNull String surname, @Nullable String givenNames) {

        PersonName name() {
            return new PersonName(surname, givenNames == null ? "" : givenNames);
        }
    }

    /** A document. */
    record Document(@NotNull String issuer, @NotNull String number) {}

    WatchlistDraft draft() {
        WatchlistSubject subject = new WatchlistSubject(
                some(names).stream().map(Name::name).toList(),
                some(datesOfBirth).stream().map(OutsideText::partialDate).toList(),
                some(documents).stream()
                        .map(document -> OutsideText.document(document.issuer(), document.number()))
                        .toList(),
                some(weakNames).stream().map(Name::name).toList(),
                some(nationalities).stream().map(OutsideText::stateCode).toList(),
                text(sex).map(word -> OutsideText.word(Sex.class, word)));
        return new WatchlistDraft(
                subject,
                OutsideText.word(WatchlistHit.Category.class, category),
                OutsideText.word(WatchlistHit.Action.class, action),
                legalBasis,
                owner,
                reviewOn,
                expiresOn,
                text(handling).orElse(""),
                text(replaces).map(OutsideText::identifier));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static <T> List<T> some(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
