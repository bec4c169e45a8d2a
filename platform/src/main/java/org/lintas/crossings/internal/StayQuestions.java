package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.springframework.stereotype.Component;

/** Answers what the rules say about a stay, and who stays too long. */
@Component
class StayQuestions {

    private final OpenStayTable openStays;
    private final StayBook book;
    private final Permissions permissions;

    StayQuestions(OpenStayTable openStays, StayBook book, Permissions permissions) {
        this.openStays = openStays;
        this.book = book;
        this.permissions = permissions;
    }

    StayAssessment assess(Traveller traveller, Standing standing, TravelDirection direction, LocalDate day) {
        return book.stays(traveller.document(), day).assess(standing, direction);
    }

    /** Leaves out those whom a permission given since the entry allows to stay longer. */
    List<Stay> overstays(LocalDate day) {
        return openStays.over(day).stream()
                .flatMap(stay -> judgedAgain(stay, day))
                .toList();
    }

    private Stream<Stay> judgedAgain(Stay stay, LocalDate day) {
        Standing today = permissions.standing(stay.traveller(), day);
        if (today.kind() == Standing.Kind.NONE || today.equals(stay.standing())) {
            return Stream.of(stay);
        }
        Optional<Stay> now = book.stays(stay.traveller().document(), day).openStay(today);
        return now.filter(judged -> judged.daysOver() > 0).stream();
    }
}
