package org.lintas.watchlists.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lintas.mrz.StateCode;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Statement.Quality;
import org.lintas.watchlist.Subject;
import org.lintas.watchlists.ListedPersonView.About;
import org.lintas.watchlists.ListedPersonView.Line;

/** What a list says of a subject, as people read it; where it stands is told apart, since lines move from copy to copy. */
final class StatementText {

    private StatementText() {}

    static List<Line> lines(Subject subject) {
        return subject.statements().stream().map(StatementText::line).toList();
    }

    /** Whether two records say the same, wherever it stands. */
    static boolean same(Subject one, Subject other) {
        return one.kind() == other.kind() && said(one).equals(said(other));
    }

    /** The first name of a subject; its reference if it has none. */
    static String name(Subject subject) {
        return subject.statements(Statement.Named.class).stream()
                .map(Statement.Named::text)
                .findFirst()
                .orElse(subject.reference().isEmpty() ? subject.id() : subject.reference());
    }

    private static List<String> said(Subject subject) {
        return subject.statements().stream()
                .map(StatementText::line)
                .map(line -> line.about() + " " + line.text())
                .toList();
    }

    private static Line line(Statement statement) {
        String origin = statement.origin().toString();
        return switch (statement) {
            case Statement.Named named ->
                new Line(named.quality() == Quality.STRONG ? About.NAME : About.WEAK_NAME, named.text(), origin);
            case Statement.Born born -> new Line(About.BIRTH, (born.circa() ? "~ " : "") + born.span(), origin);
            case Statement.Holds held ->
                new Line(
                        About.DOCUMENT,
                        words(held.type(), issuer(held.issuer()), held.number(), held.details()),
                        origin);
            case Statement.National national ->
                new Line(About.NATIONALITY, words(national.text(), issuer(national.state())), origin);
            case Statement.OfSex sex -> new Line(About.SEX, sex.sex().name(), origin);
            case Statement.At place -> new Line(place.birth() ? About.BIRTH_PLACE : About.PLACE, place.text(), origin);
            case Statement.Under under -> new Line(About.PROGRAMME, under.programme(), origin);
            case Statement.Remark remark -> new Line(About.REMARK, remark.text(), origin);
        };
    }

    private static String issuer(Optional<StateCode> state) {
        return state.map(StateCode::letters).orElse("");
    }

    private static String words(String... words) {
        return String.join(" ", Stream.of(words).filter(word -> !word.isBlank()).toList());
    }
}
