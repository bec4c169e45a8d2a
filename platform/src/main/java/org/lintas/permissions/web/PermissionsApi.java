package org.lintas.permissions.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.permissions.PermissionRegister;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Permissions and visa-free rules over HTTP, for the systems that issue visas and for simulators. */
@RestController
@RequestMapping("/api")
@Tag(
        name = "Permissions",
        description =
                "Residence, registration, visas and visa-free rules. Nothing is changed: it is added or withdrawn.")
class PermissionsApi {

    private final PermissionRegister register;
    private final PermissionStaff staff;

    PermissionsApi(PermissionRegister register, PermissionStaff staff) {
        this.register = register;
        this.staff = staff;
    }

    @GetMapping("/permissions")
    @Operation(summary = "Every permission ever given to the holder of a document as such, newest first")
    List<PermissionView> ofDocument(@RequestParam String issuer, @RequestParam String number) {
        DocumentKey document = OutsideText.document(issuer, number);
        staff.reading(new AuditSubject("document", document.toString()));
        return register.ofDocument(document).stream().map(PermissionView::of).toList();
    }

    @PostMapping("/permissions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a permission")
    PermissionView give(@Valid @RequestBody NewPermission permission) {
        StatedReason reason = new StatedReason(permission.reason(), staff.changer());
        return PermissionView.of(register.grant(permission.grant(), reason));
    }

    @PostMapping("/permissions/{id}/withdrawal")
    @Operation(summary = "Takes a permission back; 409 when it was before")
    PermissionView withdraw(@PathVariable String id, @Valid @RequestBody Reason reason) {
        return PermissionView.of(
                register.withdraw(OutsideText.identifier(id), new StatedReason(reason.reason(), staff.changer())));
    }

    @GetMapping("/visa-free-rules")
    @Operation(summary = "All visa-free rules, withdrawn ones included, by nationality, newest first")
    List<VisaFreeView> rules() {
        return register.visaFreeRules().stream().map(VisaFreeView::of).toList();
    }

    @PostMapping("/visa-free-rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a visa-free rule; of several of one nationality the one added last counts")
    VisaFreeView add(@Valid @RequestBody VisaFreeView.NewVisaFreeRule rule) {
        StatedReason reason = new StatedReason(rule.reason(), staff.changer());
        return VisaFreeView.of(register.addVisaFree(rule.terms(), reason));
    }

    @PostMapping("/visa-free-rules/{id}/withdrawal")
    @Operation(summary = "Takes a visa-free rule back; 409 when it was before")
    VisaFreeView withdrawRule(@PathVariable String id, @Valid @RequestBody Reason reason) {
        return VisaFreeView.of(register.withdrawVisaFree(
                OutsideText.identifier(id), new StatedReason(reason.reason(), staff.changer())));
    }

    /**
     * Why something is withdrawn.
     *
     * @param reason 10-1,000 characters
     */
    record Reason(@NotNull String reason) {}
}
