package org.lintas.inspections.internal;

import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.InspectionFacts;

/** Is the document readable, genuine, not cloned, valid and of a kind that this lane takes. */
final class DocumentPolicies {

    private DocumentPolicies() {}

    static Verdict documentReadable(InspectionFacts facts) {
        return facts.traveller().isPresent() ? Verdict.ALLOWED : Verdict.refer(Reason.DOCUMENT_UNREADABLE);
    }

    static Verdict mrzValid(InspectionFacts facts) {
        return Modes.byMode(facts, DocumentChecks.MRZ, Reason.MRZ_INVALID, Reason.MRZ_NOT_CHECKED);
    }

    static Verdict chipReadable(InspectionFacts facts) {
        return Modes.byMode(facts, DocumentChecks.CHIP_ACCESS, Reason.CHIP_ACCESS_FAILED, Reason.CHIP_NOT_READ);
    }

    static Verdict documentGenuine(InspectionFacts facts) {
        return Modes.byMode(
                facts,
                DocumentChecks.PASSIVE_AUTHENTICATION,
                Reason.DOCUMENT_NOT_GENUINE,
                Reason.DOCUMENT_NOT_VERIFIED);
    }

    /** Kept apart from {@link #documentGenuine}: a perfect copy of genuine data passes that one. */
    static Verdict chipGenuine(InspectionFacts facts) {
        return Modes.byMode(facts, DocumentChecks.CHIP_GENUINE, Reason.CLONE_SUSPECTED, Reason.CLONE_NOT_EXCLUDED);
    }

    static Verdict mrzMatchesChip(InspectionFacts facts) {
        return Modes.byMode(facts, DocumentChecks.MRZ_MATCHES_CHIP, Reason.MRZ_MISMATCH, Reason.MRZ_NOT_COMPARED);
    }

    /** Otherwise one State's key could sign for another's documents. */
    static Verdict issuingState(InspectionFacts facts) {
        return Modes.byMode(facts, DocumentChecks.ISSUING_STATE, Reason.ISSUER_MISMATCH, Reason.ISSUER_NOT_COMPARED);
    }

    static Verdict documentNotExpired(InspectionFacts facts) {
        return Modes.byMode(facts, DocumentChecks.DOCUMENT_EXPIRY, Reason.DOCUMENT_EXPIRED, Reason.EXPIRY_UNKNOWN);
    }

    /** A seal that somebody forged says something about who brings it, whatever the passport is. */
    static Verdict sealGenuine(InspectionFacts facts) {
        return Modes.ifMade(facts, DocumentChecks.SEAL_GENUINE, Reason.SEAL_NOT_GENUINE, Reason.SEAL_NOT_VERIFIED);
    }

    /** A genuine seal on another person's paper proves nothing. */
    static Verdict sealMatchesDocument(InspectionFacts facts) {
        return Modes.ifMade(
                facts, DocumentChecks.SEAL_MATCHES_DOCUMENT, Reason.SEAL_MISMATCH, Reason.SEAL_NOT_COMPARED);
    }

    static Verdict sealInForce(InspectionFacts facts) {
        return Modes.ifMade(facts, DocumentChecks.SEAL_VALIDITY, Reason.SEAL_EXPIRED, Reason.SEAL_VALIDITY_UNKNOWN);
    }

    /** The profile names document codes; {@code P} also takes the codes that begin with it, such as {@code PP} (Doc 9303-4, 4.2.2.1). */
    static Verdict documentTypeAccepted(InspectionFacts facts) {
        if (facts.traveller().isEmpty()) {
            return Verdict.WAITING;
        }
        String type = facts.traveller().map(Traveller::documentType).orElse("");
        boolean accepted = facts.profile().documentTypes().stream().anyMatch(type::startsWith);
        return accepted ? Verdict.ALLOWED : Verdict.refer(Reason.DOCUMENT_TYPE_NOT_ACCEPTED, "type", type);
    }
}
