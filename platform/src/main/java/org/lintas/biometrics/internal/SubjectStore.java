package org.lintas.biometrics.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.SubjectId;
import org.lintas.face.FaceTemplate;
import org.lintas.fingerprint.FingerQuality;
import org.lintas.fingerprint.FingerSample;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Subjects in the database: everything of the body and every name encrypted under the subject's own key. */
@Component
class SubjectStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SubjectTable subjects;
    private final ReferenceTable references;
    private final IdentityTable identities;
    private final SubjectKeys keys;
    private final Identifiers identifiers;
    private final Clock clock;
    private final Audit audit;
    private final CurrentActor actor;

    SubjectStore(
            SubjectTable subjects,
            ReferenceTable references,
            IdentityTable identities,
            SubjectKeys keys,
            Identifiers identifiers,
            Clock clock,
            Audit audit,
            CurrentActor actor) {
        this.subjects = subjects;
        this.references = references;
        this.identities = identities;
        this.keys = keys;
        this.identifiers = identifiers;
        this.clock = clock;
        this.audit = audit;
        this.actor = actor;
    }

    /**
     * A subject that was enrolled.
     *
     * @param subject key
     * @param entry number in the galleries
     */
    record Enrolled(SubjectId subject, long entry) {}

    /**
     * A subject with what can be compared.
     *
     * @param subject key
     * @param features templates
     */
    record Stored(SubjectId subject, Features features) {}

    /** Enrols; what cannot be compared is not kept. */
    @Transactional
    public Enrolled enrol(NewSubject person) {
        SubjectId subject = new SubjectId(identifiers.next());
        byte[] key = keys.newKey(subject);
        Instant now = clock.instant();
        long entry = subjects.add(subject, person.externalId(), person.group(), key, now)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.STATE_CONFLICT, "Another person was enrolled under this number."));
        person.galleries().forEach(gallery -> subjects.join(subject, gallery));
        person.identity().ifPresent(identity -> identities.add(subject, encrypted(subject, key, identity), now));
        keep(subject, key, person.capture(), person.features());
        audit.record(AuditEvent.done(
                AuditAction.BIOMETRICS_ENROLLED, actor.actor(), audited(subject), Purpose.BORDER_CHECK));
        return new Enrolled(subject, entry);
    }

    /** Keeps references; what was held of the same fingers and face gives way. */
    private void keep(SubjectId subject, byte[] key, BiometricCapture capture, Features features) {
        Function<byte[], byte[]> seal = plain -> keys.encrypt(subject, key, plain);
        for (CapturedFinger finger : capture.fingers()) {
            FingerSample sample = features.fingers().get(finger.position());
            if (sample != null) {
                references.add(
                        subject,
                        finger.position().number(),
                        quality(sample),
                        seal.apply(StoredSample.write(sample)),
                        seal.apply(finger.data().toByteArray()));
            }
        }
        capture.missing().forEach(finger -> references.addMissing(subject, finger));
        features.face()
                .ifPresent(face -> references.add(
                        subject,
                        ReferenceTable.FACE,
                        OptionalInt.empty(),
                        seal.apply(face.encoded()),
                        seal.apply(capture.face().orElseThrow().bytes())));
    }

    /** Keeps a further capture of a subject: where something in it can be compared it replaces what was held before. */
    @Transactional
    public void add(SubjectId subject, BiometricCapture capture, Features features) {
        keep(subject, requireLiving(subject).key(), capture, features);
        audit.record(AuditEvent.done(
                AuditAction.BIOMETRICS_ENROLLED, actor.actor(), audited(subject), Purpose.BORDER_CHECK));
    }

    /** Forgets all references of a subject, so that others can be kept. */
    @Transactional
    public void clear(SubjectId subject) {
        references.deleteAll(subject);
    }

    /** Enrols a traveller, to whom the document leads from now on. */
    @Transactional
    public Enrolled enrolTraveller(NewSubject person, DocumentKey document) {
        Enrolled enrolled = enrol(person);
        subjects.link(keys.digest(document), enrolled.subject());
        return enrolled;
    }

    /** Destroys the key and what it opened, and writes down who did it and why; false when there was nobody to delete. */
    @Transactional
    public boolean delete(SubjectId subject, StatedReason reason) {
        boolean deleted = subjects.delete(subject, clock.instant());
        if (deleted) {
            audit.record(AuditEvent.done(
                            AuditAction.BIOMETRICS_DELETED, actor.actor(), audited(subject), Purpose.DATA_PROTECTION)
                    .with("person", reason.person()));
        }
        return deleted;
    }

    /** The subject that a document leads to; empty when nobody was enrolled with it. */
    Optional<SubjectId> holder(DocumentKey document) {
        return subjects.byDocument(keys.digest(document));
    }

    /** From now on the document leads to the subject, of whom it says this. */
    @Transactional
    public void link(DocumentKey document, SubjectId subject, KnownIdentity identity) {
        byte[] key = requireLiving(subject).key();
        if (!identities(subject).contains(identity)) {
            identities.add(subject, encrypted(subject, key, identity), clock.instant());
        }
        subjects.link(keys.digest(document), subject);
    }

    /** What documents said of a subject, oldest first. */
    List<KnownIdentity> identities(SubjectId subject) {
        byte[] key = requireLiving(subject).key();
        return identities.of(subject).stream()
                .map(content -> JSON.readValue(keys.decrypt(subject, key, content), KnownIdentity.class))
                .toList();
    }

    Optional<Features> features(SubjectId subject) {
        return subjects.living(subject).map(living -> features(living, references.of(subject)));
    }

    /** What can be compared of several entries of galleries, by number; without those that were deleted. */
    Map<Long, Stored> stored(Collection<Long> entries) {
        List<SubjectTable.Keyed> living = subjects.living(entries);
        List<UUID> ids = living.stream().map(keyed -> keyed.subject().value()).toList();
        Map<SubjectId, List<ReferenceTable.Row>> rows =
                references.templates(ids).stream().collect(Collectors.groupingBy(ReferenceTable.Row::subject));
        Map<Long, Stored> stored = new HashMap<>();
        for (SubjectTable.Keyed keyed : living) {
            Features features = features(keyed, rows.getOrDefault(keyed.subject(), List.of()));
            stored.put(keyed.entry(), new Stored(keyed.subject(), features));
        }
        return stored;
    }

    /** The pictures that are held of a subject, by position; 0 is the face. */
    Map<Integer, byte[]> pictures(SubjectId subject) {
        byte[] key = requireLiving(subject).key();
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (ReferenceTable.Row row : references.of(subject)) {
            row.picture().ifPresent(encrypted -> pictures.put(row.position(), keys.decrypt(subject, key, encrypted)));
        }
        return pictures;
    }

    private Features features(SubjectTable.Keyed keyed, List<ReferenceTable.Row> rows) {
        Map<FingerPosition, FingerSample> fingers = new EnumMap<>(FingerPosition.class);
        Optional<FaceTemplate> face = Optional.empty();
        for (ReferenceTable.Row row : rows) {
            Optional<byte[]> template =
                    row.template().map(encrypted -> keys.decrypt(keyed.subject(), keyed.key(), encrypted));
            if (template.isPresent() && row.position() == ReferenceTable.FACE) {
                face = template.map(FaceTemplate::decoded);
            } else if (template.isPresent()) {
                fingers.put(FingerPosition.numbered(row.position()), StoredSample.read(template.get()));
            }
        }
        return new Features(fingers, face);
    }

    private SubjectTable.Keyed requireLiving(SubjectId subject) {
        return subjects.living(subject)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such biometric subject."));
    }

    private static AuditSubject audited(SubjectId subject) {
        return new AuditSubject("biometric-subject", subject.toString());
    }

    private byte[] encrypted(SubjectId subject, byte[] key, KnownIdentity identity) {
        return keys.encrypt(subject, key, JSON.writeValueAsString(identity).getBytes(StandardCharsets.UTF_8));
    }

    private static OptionalInt quality(FingerSample sample) {
        return sample.quality().map(FingerQuality::score).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
