package org.lintas.documents.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustProposals.Offer;
import org.lintas.documents.TrustProposals.Outcome;
import org.lintas.documents.TrustUploads;
import org.lintas.documents.TrustVersion;
import org.lintas.emrtd.trust.TrustDifference;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.FormUpload;
import org.lintas.foundation.LintasException;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Snapshots of the trust store: the list, the import of files, what a proposal would change, and the decision about it. */
@Controller
class TrustProposalController {

    /** Lines of a difference or of refused entries on one page; the rest is counted. */
    private static final int LINES_MAX = 100;

    private final TrustProposals proposals;
    private final TrustUploads uploads;
    private final TrustStaff staff;

    TrustProposalController(TrustProposals proposals, TrustUploads uploads, TrustStaff staff) {
        this.proposals = proposals;
        this.uploads = uploads;
        this.staff = staff;
    }

    @Bean
    static FormUpload trustUpload(TrustUploads uploads) {
        return new FormUpload(Pattern.compile("/trust/import"), uploads.bytesMax());
    }

    @GetMapping("/trust/snapshots")
    String snapshots(Model model) {
        model.addAttribute("versions", proposals.recent());
        return "documents/trust-snapshots";
    }

    @GetMapping("/trust/import")
    String form(Model model) {
        model.addAttribute("filesMax", Offer.FILES_MAX);
        model.addAttribute("megabytesMax", uploads.bytesMax() >> 20);
        return "documents/trust-import";
    }

    /** Shows what became of the files at once when they make no proposal; otherwise the proposal shows it for good. */
    @PostMapping("/trust/import")
    String propose(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String fingerprints,
            @RequestParam(defaultValue = "") String reason,
            Model model)
            throws IOException {
        Outcome outcome =
                proposals.propose(new Offer(offered(files), Fingerprints.read(fingerprints)), staff.says(reason));
        if (outcome.proposed().isPresent()) {
            return "redirect:/trust/snapshots/" + outcome.proposed().get().number();
        }
        model.addAttribute("reports", outcome.reports());
        model.addAttribute("linesMax", LINES_MAX);
        return form(model);
    }

    private List<TrustFolder.Offered> offered(List<MultipartFile> files) throws IOException {
        List<TrustFolder.Offered> offered = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() && name != null) {
                offered.add(new TrustFolder.Offered(name, TrustApi.read(file.getInputStream(), uploads)));
            }
        }
        return offered;
    }

    @GetMapping("/trust/snapshots/{number}")
    String snapshot(@PathVariable long number, @RequestParam(defaultValue = "1") int page, Model model) {
        TrustVersion version = proposals.find(number);
        TrustDifference difference = proposals.difference(version);
        List<TrustChangeLine> lines = TrustChangeLine.of(difference);
        int pages = Math.max(1, (lines.size() + LINES_MAX - 1) / LINES_MAX);
        if (page < 1 || page > pages) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such page.");
        }
        model.addAttribute("version", version);
        model.addAttribute("difference", difference);
        model.addAttribute(
                "lines",
                lines.stream().skip((page - 1L) * LINES_MAX).limit(LINES_MAX).toList());
        model.addAttribute("lineCount", lines.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("reports", proposals.reports(number));
        model.addAttribute("linesMax", LINES_MAX);
        model.addAttribute("mine", staff.proposed(version));
        model.addAttribute("outdated", isOutdated(version));
        return "documents/trust-snapshot";
    }

    /** Whether something else came in force since it was proposed. */
    private boolean isOutdated(TrustVersion version) {
        return version.state() == TrustVersion.State.PROPOSED
                && !proposals.live().equals(version.basedOn());
    }

    @PostMapping("/trust/snapshots/{number}/approvals")
    String approve(@PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        return page(proposals.approve(number, staff.says(reason)));
    }

    @PostMapping("/trust/snapshots/{number}/rejections")
    String reject(@PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        return page(proposals.reject(number, staff.says(reason)));
    }

    @PostMapping("/trust/snapshots/{number}/restorations")
    String goBack(@PathVariable long number, @RequestParam(defaultValue = "") String reason) {
        return page(proposals.goBackTo(number, staff.says(reason)));
    }

    private static String page(TrustVersion version) {
        return "redirect:/trust/snapshots/" + version.number();
    }
}
