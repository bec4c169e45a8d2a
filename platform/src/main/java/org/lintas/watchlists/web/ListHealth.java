package org.lintas.watchlists.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListSource;

/**
 * A published list as its keepers watch it.
 *
 * @param source itself
 * @param searched the copy in force; null when there is none
 * @param waiting copies that are read or wait for approval
 * @param age since its publisher or somebody last said that the copy is the newest; null when nobody did
 * @param old whether that is longer than its terms allow
 */
record ListHealth(
        ListSource source,
        @Nullable ListCopy searched,
        List<ListCopy> waiting,
        @Nullable Duration age,
        boolean old) {

    static ListHealth of(ListSource source, List<ListCopy> copies, Instant now) {
        Optional<ListCopy> searched = copies.stream()
                .filter(copy -> copy.state() == ListCopy.State.IN_FORCE)
                .findFirst();
        List<ListCopy> waiting = copies.stream()
                .filter(copy -> copy.state() == ListCopy.State.HELD || copy.state() == ListCopy.State.READING)
                .toList();
        Optional<Duration> age = searched.map(copy -> Duration.between(confirmed(source, copy), now));
        boolean inForce = source.state() == ListSource.State.IN_FORCE || source.state() == ListSource.State.ENDING;
        boolean old = inForce
                && age.map(time -> time.compareTo(source.terms().supply().freshFor()) > 0)
                        .orElse(true);
        return new ListHealth(source, searched.orElse(null), waiting, age.orElse(null), old);
    }

    /** A look that found the same files says that they are still the newest; one that failed says nothing. */
    private static Instant confirmed(ListSource source, ListCopy searched) {
        return source.checked()
                .filter(ListSource.Check::good)
                .map(ListSource.Check::at)
                .filter(at -> at.isAfter(searched.receivedAt()))
                .orElse(searched.receivedAt());
    }

    /** Whole hours of the age. */
    public long hours() {
        return age == null ? 0 : age.toHours();
    }
}
