package org.lintas.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.mrz.StateDirectory;
import org.lintas.mrz.StateEntry.Kind;
import org.lintas.names.EvidencePart;
import org.lintas.names.EvidencePart.Rule;

/**
 * What sex, nationality and documents say beside name and birth, in bits. The weights were set by hand: a sex is shared by half of all persons and
 * seldom wrong; a nationality by few, but those who share a name often share it too, and people have several; one that is not known says nothing; documents as {@link DocumentNumbers}.
 */
final class FurtherEvidence {

    private static final double SAME_SEX = 0.3;
    private static final double OTHER_SEX = -5;
    private static final double SAME_NATIONALITY = 2;
    private static final double OTHER_NATIONALITY = -1.5;

    private FurtherEvidence() {}

    /** More bits than these can say for a traveller without a document that is listed. */
    static double mostBits(Traveller traveller) {
        return (traveller.sex().isPresent() ? SAME_SEX : 0)
                + (traveller.nationality().isPresent() ? SAME_NATIONALITY : 0);
    }

    static List<EvidencePart> of(Traveller traveller, Subject subject) {
        List<EvidencePart> parts = new ArrayList<>();
        traveller.sex().flatMap(sex -> sex(sex, subject)).ifPresent(parts::add);
        traveller
                .nationality()
                .filter(FurtherEvidence::told)
                .flatMap(state -> nationality(state, subject))
                .ifPresent(parts::add);
        traveller.documents().stream()
                .flatMap(document -> document(document, subject).stream())
                .max(Comparator.comparingDouble(EvidencePart::bits))
                .ifPresent(parts::add);
        return parts;
    }

    private static Optional<EvidencePart> sex(Sex sex, Subject subject) {
        List<Sex> listed = subject.statements(Statement.OfSex.class).stream()
                .map(Statement.OfSex::sex)
                .filter(each -> each != Sex.X)
                .distinct()
                .toList();
        return listed.isEmpty() || sex == Sex.X
                ? Optional.empty()
                : Optional.of(new EvidencePart(
                        Rule.SEX, sex.name(), written(listed), listed.contains(sex) ? SAME_SEX : OTHER_SEX));
    }

    private static Optional<EvidencePart> nationality(StateCode state, Subject subject) {
        List<StateCode> listed = subject.statements(Statement.National.class).stream()
                .flatMap(national -> national.state().stream())
                .filter(FurtherEvidence::told)
                .distinct()
                .toList();
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(new EvidencePart(
                        Rule.NATIONALITY,
                        state.letters(),
                        written(listed),
                        listed.contains(state) ? SAME_NATIONALITY : OTHER_NATIONALITY));
    }

    /** Stateless persons, refugees and persons of unspecified nationality have codes that tell none (Doc 9303-3, 5 E). */
    private static boolean told(StateCode nationality) {
        return StateDirectory.find(nationality)
                .filter(entry -> entry.kind() == Kind.NO_NATIONALITY)
                .isEmpty();
    }

    /** The same number of another issuer is another document. */
    private static Optional<EvidencePart> document(Traveller.TravelDocument document, Subject subject) {
        String number = DocumentNumbers.normalised(document.number());
        return subject.statements(Statement.Holds.class).stream()
                .filter(held -> !number.isEmpty()
                        && DocumentNumbers.normalised(held.number()).equals(number))
                .filter(held -> !conflict(document, held))
                .map(held -> new EvidencePart(
                        Rule.DOCUMENT,
                        document.number(),
                        held.number(),
                        DocumentNumbers.bits(
                                number,
                                document.issuer().isPresent() && held.issuer().isPresent())))
                .max(Comparator.comparingDouble(EvidencePart::bits));
    }

    private static boolean conflict(Traveller.TravelDocument document, Statement.Holds held) {
        return document.issuer().isPresent()
                && held.issuer().isPresent()
                && !document.issuer().equals(held.issuer());
    }

    private static String written(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
