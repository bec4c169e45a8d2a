package org.lintas.biometrics.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.CalibrationRegister;
import org.lintas.biometrics.ComparisonView;
import org.lintas.biometrics.DuplicateCandidates;
import org.lintas.biometrics.DuplicateCandidates.Pair;
import org.lintas.biometrics.DuplicateCandidates.Verdict;
import org.lintas.biometrics.DuplicateSweeps;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of persons who may be one: the queue, both side by side, and an officer's decision. */
@Controller
class DuplicatesController {

    private final DuplicateCandidates duplicates;
    private final DuplicateSweeps sweeps;
    private final CalibrationRegister calibrations;
    private final BiometricStaff staff;

    DuplicatesController(
            DuplicateCandidates duplicates,
            DuplicateSweeps sweeps,
            CalibrationRegister calibrations,
            BiometricStaff staff) {
        this.duplicates = duplicates;
        this.sweeps = sweeps;
        this.calibrations = calibrations;
        this.staff = staff;
    }

    @Bean
    static NavigationEntry duplicatesNavigation() {
        return new NavigationEntry("/duplicates", "biometrics.duplicates.title", 35, BiometricStaff.COMPARERS);
    }

    @GetMapping("/duplicates")
    String queue(Model model) {
        staff.comparing("open");
        model.addAttribute("pairs", duplicates.open());
        model.addAttribute("pairsMax", DuplicateCandidates.ANSWER_MAX);
        model.addAttribute("sweep", sweeps.newest().orElse(null));
        return "biometrics/duplicates";
    }

    @GetMapping("/duplicates/sweep")
    String sweep(Model model) {
        model.addAttribute("sweep", sweeps.newest().orElse(null));
        return "biometrics/duplicates :: sweep";
    }

    @PostMapping("/duplicates/sweep")
    String sweep(@RequestParam String step) {
        switch (step) {
            case "begin" -> sweeps.begin();
            case "stop" -> sweeps.stop();
            default ->
                throw new LintasException(
                        ErrorCode.VALUE_INVALID, "A sweep is begun or stopped, not '%s'.".formatted(step));
        }
        return "redirect:/duplicates";
    }

    @GetMapping("/duplicates/{id}")
    String comparison(@PathVariable String id, Model model) {
        UUID identifier = OutsideText.identifier(id);
        staff.comparing(identifier.toString());
        Pair pair = duplicates
                .find(identifier)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such pair of persons."));
        show(pair, duplicates.compare(identifier), model);
        List<UUID> open = duplicates.open().stream().map(Pair::id).toList();
        model.addAttribute("previous", neighbour(open, identifier, -1).orElse(null));
        model.addAttribute("next", neighbour(open, identifier, 1).orElse(null));
        return "biometrics/comparison";
    }

    /** Decides and goes on with the next pair. */
    @PostMapping("/duplicates/{id}/decisions")
    String decide(@PathVariable String id, @RequestParam String verdict, @RequestParam String reason) {
        UUID pair = OutsideText.identifier(id);
        Optional<UUID> next = neighbour(duplicates.open().stream().map(Pair::id).toList(), pair, 1);
        duplicates.decide(pair, OutsideText.word(Verdict.class, verdict), staff.says(reason));
        return next.map(following -> "redirect:/duplicates/" + following).orElse("redirect:/duplicates");
    }

    private void show(Pair pair, ComparisonView view, Model model) {
        List<FingerDrawing> fingers =
                view.fingers().stream().map(FingerDrawing::of).toList();
        model.addAttribute("pair", pair);
        model.addAttribute("view", view);
        model.addAttribute("fingers", fingers);
        model.addAttribute(
                "faces", view.faces().stream().map(FingerDrawing::address).toList());
        OptionalDouble mean = fingers.stream().mapToDouble(FingerDrawing::score).average();
        OptionalDouble score = pair.fingerScore().isPresent() ? pair.fingerScore() : mean;
        model.addAttribute(
                "fingerMeaning",
                meaning(BiometricModality.FINGER, score, Math.max(1, fingers.size()))
                        .orElse(null));
        model.addAttribute(
                "faceMeaning",
                meaning(BiometricModality.FACE, view.faceScore(), 1).orElse(null));
    }

    private Optional<ScoreMeaning> meaning(BiometricModality modality, OptionalDouble score, int samples) {
        return score.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScoreMeaning(
                        score.getAsDouble(),
                        calibrations.threshold(modality, BiometricUse.DUPLICATES, samples),
                        calibrations.inForce(modality)));
    }

    /** The pair before or after one in the queue; the first when it is no longer in it. */
    private static Optional<UUID> neighbour(List<UUID> open, UUID pair, int step) {
        int at = IntStream.range(0, open.size())
                .filter(index -> open.get(index).equals(pair))
                .findFirst()
                .orElse(-1);
        int wanted = at + step;
        return wanted >= 0 && wanted < open.size() ? Optional.of(open.get(wanted)) : Optional.empty();
    }
}
