package org.lintas.inspections.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.documents.ExaminationRecords;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionDesk;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.Inspections;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Inspections made, and the page that explains one decision: its checks, its facts, its findings, made again from what is stored. */
@Controller
class InspectionController {

    /** Lines of the list of inspections. */
    private static final int LIST_MAX = 100;

    /** Who may open the page of the examination, as the table of routes says. */
    private static final Set<String> EXAMINERS = Set.of("EXAMINER", "SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    /** Who may read the watchlist, as the route table says. */
    private static final Set<String> LIST_READERS = Set.of("ANALYST", "SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    private final Inspections inspections;
    private final InspectionDesk desk;
    private final ExaminationRecords examinations;
    private final PersonalDataAccess personalData;
    private final CurrentActor actor;

    InspectionController(
            Inspections inspections,
            InspectionDesk desk,
            ExaminationRecords examinations,
            PersonalDataAccess personalData,
            CurrentActor actor) {
        this.inspections = inspections;
        this.desk = desk;
        this.examinations = examinations;
        this.personalData = personalData;
        this.actor = actor;
    }

    @Bean
    static NavigationEntry inspectionsNavigation() {
        return new NavigationEntry(
                "/inspections",
                "inspections.list.title",
                40,
                Set.of("OFFICER", "SHIFT_LEADER", "ANALYST", "EXAMINER", "DATA_PROTECTION_OFFICER"));
    }

    @GetMapping("/inspections")
    String list(@RequestParam(defaultValue = "") String lane, Model model) {
        Optional<String> only = lane.isBlank() ? Optional.empty() : Optional.of(lane);
        model.addAttribute("inspections", inspections.recent(only, LIST_MAX));
        model.addAttribute("lane", lane);
        return "inspections/list";
    }

    @GetMapping("/inspections/{transaction}")
    String explain(@PathVariable String transaction, Model model) {
        TransactionId id = TransactionId.of(transaction);
        personalData.reading(PageKind.INSPECTIONS, new AuditSubject("transaction", id.toString()));
        Inspection inspection = inspections.existing(id);
        model.addAttribute("inspection", inspection);
        model.addAttribute("findings", desk.preview(id));
        model.addAttribute("pictures", desk.pictures(id));
        model.addAttribute("seals", examinations.seals(id));
        model.addAttribute("replay", inspection.facts().isPresent() ? inspections.replay(id) : null);
        model.addAttribute(
                "hits", actor.roles().stream().anyMatch(LIST_READERS::contains) ? hits(inspection) : List.of());
        model.addAttribute("examiner", actor.roles().stream().anyMatch(EXAMINERS::contains));
        return "inspections/explanation";
    }

    private static List<WatchlistHit> hits(Inspection inspection) {
        return inspection
                .facts()
                .flatMap(InspectionFacts::watchlist)
                .map(WatchlistAnswer::hits)
                .orElse(List.of());
    }

    @GetMapping("/inspections/{transaction}/pictures/{which}")
    ResponseEntity<byte[]> picture(@PathVariable String transaction, @PathVariable String which) {
        InspectionDesk.Pictures pictures = desk.pictures(TransactionId.of(transaction));
        Optional<ImageBytes> picture = switch (which) {
            case "portrait" -> pictures.portrait();
            case "live" -> pictures.live();
            default -> Optional.empty();
        };
        return picture.map(found -> ResponseEntity.ok()
                        .contentType(mediaType(found.bytes()))
                        .cacheControl(CacheControl.noStore())
                        .body(found.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static MediaType mediaType(byte[] image) {
        boolean png = image.length > 1 && image[0] == (byte) 0x89 && image[1] == 'P';
        return png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
    }
}
