package org.lintas.biometrics.web;

import java.util.Arrays;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.CalibrationRegister;
import org.lintas.biometrics.CalibrationRegister.SiteCalibration;
import org.lintas.calibration.Calibration;
import org.lintas.calibration.FalseMatchRate;
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

/** Which score is a match at this site: the calibrations in force, proposals, measurements, and the decision by a second person. */
@Controller
class CalibrationsController {

    private final CalibrationRegister register;
    private final BiometricStaff staff;

    CalibrationsController(CalibrationRegister register, BiometricStaff staff) {
        this.register = register;
        this.staff = staff;
    }

    @Bean
    static NavigationEntry calibrationsNavigation() {
        return new NavigationEntry(
                "/biometrics/calibrations", "biometrics.calibrations.title", 86, BiometricStaff.CALIBRATORS);
    }

    @GetMapping("/biometrics/calibrations")
    String calibrations(Model model) {
        model.addAttribute(
                "inForce",
                Arrays.stream(BiometricModality.values())
                        .map(modality -> new InForce(modality, register.inForce(modality)))
                        .toList());
        model.addAttribute("rates", FalseMatchRate.values());
        model.addAttribute("proposed", register.recent());
        model.addAttribute("modalities", BiometricModality.values());
        model.addAttribute("run", register.run().orElse(null));
        model.addAttribute("textMax", CalibrationRegister.TEXT_LENGTH_MAX);
        return "biometrics/calibrations";
    }

    @PostMapping("/biometrics/calibrations")
    String propose(@RequestParam String text, @RequestParam String reason) {
        return page(register.propose(text, staff.says(reason)));
    }

    @PostMapping("/biometrics/calibrations/measurements")
    String measure(@RequestParam String modality, @RequestParam String reason) {
        register.measure(OutsideText.word(BiometricModality.class, modality), staff.says(reason));
        return "redirect:/biometrics/calibrations";
    }

    @GetMapping("/biometrics/calibrations/measurement")
    String measurement(Model model) {
        model.addAttribute("run", register.run().orElse(null));
        return "biometrics/calibrations :: measurement";
    }

    @GetMapping("/biometrics/calibrations/{number}")
    String one(@PathVariable long number, Model model) {
        SiteCalibration calibration = register.find(number)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such calibration."));
        model.addAttribute("one", calibration);
        model.addAttribute("rates", FalseMatchRate.values());
        model.addAttribute("plot", calibration.scores().map(ScorePlot::of).orElse(null));
        model.addAttribute("mine", staff.is(calibration.proposed().reason().person()));
        model.addAttribute(
                "inForce",
                register.inForce(calibration.modality())
                        .name()
                        .equals(calibration.calibration().name()));
        return "biometrics/calibration";
    }

    @PostMapping("/biometrics/calibrations/{number}/approvals")
    String approve(@PathVariable long number, @RequestParam String reason) {
        return page(register.approve(number, staff.says(reason)));
    }

    @PostMapping("/biometrics/calibrations/{number}/rejections")
    String reject(@PathVariable long number, @RequestParam String reason) {
        return page(register.reject(number, staff.says(reason)));
    }

    private static String page(SiteCalibration calibration) {
        return "redirect:/biometrics/calibrations/" + calibration.number();
    }

    /**
     * The calibration in force for one modality; public because the template reads it.
     *
     * @param modality face or finger
     * @param calibration in force
     */
    public record InForce(BiometricModality modality, Calibration calibration) {}
}
