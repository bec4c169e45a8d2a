package org.lintas.simulators.airport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lintas.simulators.airport.Expectation.Outcome;
import org.lintas.simulators.airport.Journal.Experience;
import tools.jackson.databind.JsonNode;

/** Compares what the node decided, and what the travellers experienced, with the truth that the simulator knows. */
final class TruthCheck {

    private final NodeClient node;

    TruthCheck(NodeClient node) {
        this.node = node;
    }

    /** One line for each traveller whose decision is not the truth; none when all are. */
    List<String> differences(Journal journal) throws NodeUnreachableException, NodeRefusalException {
        List<String> differences = new ArrayList<>();
        List<Experience> experiences = journal.experiences().stream()
                .sorted(Comparator.comparingInt(
                        experience -> experience.traveller().number()))
                .toList();
        for (Experience experience : experiences) {
            difference(experience).ifPresent(differences::add);
        }
        return differences;
    }

    private Optional<String> difference(Experience experience) throws NodeUnreachableException, NodeRefusalException {
        Expectation truth = experience.traveller().kind().expectation();
        JsonNode decided = node.get("/api/inspections/" + experience.transaction());
        String decision = decided.path("decision").asString("none");
        List<String> reasons = new ArrayList<>();
        decided.path("reasons").forEach(reason -> reasons.add(reason.asString()));
        String wanted = truth.outcome() == Outcome.CLEARED ? "CLEAR" : "REFER";
        boolean right = decision.equals(wanted)
                && experience.outcome() == truth.outcome()
                && truth.reason().map(reasons::contains).orElse(true);
        if (right) {
            return Optional.empty();
        }
        return Optional.of("traveller %d, %s at %s: wanted %s %s, experienced %s, node says %s %s (%s)"
                .formatted(
                        experience.traveller().number(),
                        experience.traveller().kind(),
                        experience.lane(),
                        truth.outcome(),
                        truth.reason().orElse(""),
                        experience.outcome(),
                        decision,
                        reasons,
                        experience.transaction()));
    }
}
