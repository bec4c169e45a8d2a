package org.lintas.documents.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustContents.Country;
import org.lintas.documents.TrustContents.Period;
import org.lintas.documents.TrustContents.RevocationState;
import org.lintas.documents.TrustSearch;
import org.lintas.foundation.OutsideText;
import org.lintas.mrz.StateDirectory;
import org.lintas.mrz.StateEntry;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The countries of the trust store, and those of Doc 9303-3 that it lacks. */
@Component("trustCountries")
public class TrustCountries {

    private static final Set<String> STATES = StateDirectory.all().stream()
            .filter(state -> state.kind() == StateEntry.Kind.STATE)
            .filter(state ->
                    state.status() == StateEntry.Status.CURRENT || state.status() == StateEntry.Status.OPERATIONAL)
            .flatMap(state -> state.twoLetters().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /** Names of States whose two letters are not in ISO 3166-1, in English: RKS, KS. */
    private static final Map<String, String> OTHER_NAMES = StateDirectory.all().stream()
            .filter(state -> state.status() == StateEntry.Status.OPERATIONAL)
            .filter(state -> state.twoLetters().isPresent())
            .collect(Collectors.toMap(state -> state.twoLetters().orElseThrow(), StateEntry::name, (one, same) -> one));

    private final TrustContents contents;

    TrustCountries(TrustContents contents) {
        this.contents = contents;
    }

    /** Which countries are shown. */
    enum Filter {
        /** Those that have something in the store. */
        HELD,
        /** States and territories that have no authority in it. */
        MISSING,
        /** Those that have authorities, none of them within its validity. */
        EXPIRED,
        /** Those whose last authority soon ends. */
        EXPIRING,
        /** Those whose revocation list is past its time. */
        REVOCATION_STALE,
        /** Those that have authorities and no revocation list. */
        REVOCATION_MISSING
    }

    static Filter filter(String word) {
        return OutsideText.word(Filter.class, word);
    }

    /** Within the bounds of a search. */
    static int months(int months) {
        return Math.clamp(months, 1, TrustSearch.MONTHS_MAX);
    }

    List<Country> lines(Filter filter, int months, Instant now) {
        List<Country> held = contents.countries();
        if (filter == Filter.MISSING) {
            Set<String> present = held.stream()
                    .filter(country -> country.authorities() > 0)
                    .map(Country::code)
                    .collect(Collectors.toSet());
            return STATES.stream()
                    .filter(state -> !present.contains(state))
                    .map(state -> new Country(state, 0, 0, List.of(), RevocationState.MISSING, Optional.empty()))
                    .sorted(Comparator.comparing(country -> name(country.code())))
                    .toList();
        }
        Instant soon = now.atOffset(ZoneOffset.UTC).plusMonths(months(months)).toInstant();
        Stream<Country> fitting = held.stream().filter(country -> fits(country, filter, soon));
        return fitting.toList();
    }

    private static boolean fits(Country country, Filter filter, Instant soon) {
        return switch (filter) {
            case HELD, MISSING -> true;
            case EXPIRED -> country.authorities() > 0 && country.inForce() == 0;
            case EXPIRING -> country.inForce() > 0 && last(country).isBefore(soon);
            case REVOCATION_STALE -> country.revocation() == RevocationState.STALE;
            case REVOCATION_MISSING -> country.authorities() > 0 && country.revocation() == RevocationState.MISSING;
        };
    }

    private static Instant last(Country country) {
        return country.coverage().isEmpty()
                ? Instant.EPOCH
                : country.coverage().getLast().to();
    }

    /** The country in the reader's language, or as Doc 9303-3 names it, or its code again, as of fictitious ones. */
    public String name(String code) {
        if (code.isEmpty()) {
            return "–";
        }
        String name = Locale.of("", code).getDisplayCountry(LocaleContextHolder.getLocale());
        return name.equals(code) ? OTHER_NAMES.getOrDefault(code, code) : name;
    }

    /** The periods in words, for whoever does not see the picture. */
    public String words(List<Period> periods) {
        return periods.isEmpty()
                ? "–"
                : periods.stream()
                        .map(period -> day(period.from()) + " – " + day(period.to()))
                        .collect(Collectors.joining(", "));
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
