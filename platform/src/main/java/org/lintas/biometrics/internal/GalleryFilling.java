package org.lintas.biometrics.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.internal.SubjectTable.Member;
import org.lintas.biometrics.internal.gallery.GalleryKey;
import org.lintas.biometrics.internal.gallery.SealedSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fills galleries at the start: the database says who is in them, what was kept in the home gives their rows at once, and the templates
 * of whoever is not there are decrypted. Whoever was deleted since is left out.
 */
@Component
class GalleryFilling {

    private static final Logger LOG = LoggerFactory.getLogger(GalleryFilling.class);

    /** Subjects whose templates are decrypted at a time. */
    private static final int DECRYPTED_AT_A_TIME = 500;

    /** Numbers that are asked of the database at a time. */
    private static final int MEMBERS_AT_A_TIME = 10_000;

    /** Instead of a number of changes: the gallery is not as it was kept. */
    private static final long CHANGED = -1;

    private final SubjectTable subjects;
    private final StoredEntries stored;
    private final BiometricsSettings settings;
    private final GalleryKey key;
    private final Path folder;
    private final Map<GalleryName, Long> kept = new ConcurrentHashMap<>();

    GalleryFilling(
            SubjectTable subjects,
            StoredEntries stored,
            BiometricsSettings settings,
            @Value("${lintas.home}") Path home) {
        this.subjects = subjects;
        this.stored = stored;
        this.settings = settings;
        this.key = GalleryKey.read(home.resolve("keys", "gallery-snapshots.key"));
        this.folder = home.resolve("galleries");
    }

    /** A gallery with everybody who is in it now. */
    HeldGallery fill(GalleryName gallery) {
        HeldGallery filled = new HeldGallery(settings.galleryEntriesMax());
        MissingMembers missing = new MissingMembers(members(gallery));
        try {
            snapshot(gallery).read(entry -> {
                if (missing.take(entry)) {
                    filled.insert(entry.entry(), entry.content());
                }
            });
            kept.put(gallery, missing.surplus() ? CHANGED : filled.changes());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("What was kept of gallery {} is used as far as it goes: {}", gallery, e.toString());
        }
        long sealed = filled.changes();
        List<Long> decrypted = missing.all();
        for (int from = 0; from < decrypted.size(); from += DECRYPTED_AT_A_TIME) {
            int to = Math.min(decrypted.size(), from + DECRYPTED_AT_A_TIME);
            stored.read(decrypted.subList(from, to)).forEach(filled::insert);
        }
        LOG.info("Gallery {}: {} subjects as kept, {} from the database", gallery, sealed, decrypted.size());
        return filled;
    }

    /**
     * Keeps a gallery for the next start if it is not as it was kept.
     *
     * @throws IOException if it cannot be written
     */
    void keep(GalleryName gallery, HeldGallery held) throws IOException {
        long changes = held.changes();
        if (kept.getOrDefault(gallery, CHANGED) == changes) {
            return;
        }
        Stream<SealedSnapshot.Kept> content = members(gallery)
                .flatMap(member -> held.content(member.entry()).stream()
                        .map(entry -> new SealedSnapshot.Kept(member.entry(), member.subject(), entry)));
        snapshot(gallery).write(content.iterator());
        kept.put(gallery, changes);
    }

    private SealedSnapshot snapshot(GalleryName gallery) {
        return new SealedSnapshot(folder, gallery, key);
    }

    /** Everybody in a gallery by number. */
    private Stream<Member> members(GalleryName gallery) {
        return Stream.iterate(
                        subjects.membersAfter(gallery, -1, MEMBERS_AT_A_TIME),
                        page -> !page.isEmpty(),
                        page -> subjects.membersAfter(gallery, page.getLast().entry(), MEMBERS_AT_A_TIME))
                .flatMap(List::stream);
    }

    /** Compares what was kept, which is ordered by number, with who is in a gallery. */
    private static final class MissingMembers {

        private final Iterator<Member> members;
        private final List<Long> missing = new ArrayList<>();
        private Optional<Member> next;
        private boolean surplus;

        MissingMembers(Stream<Member> members) {
            this.members = members.iterator();
            this.next = following();
        }

        /** Whether an entry is of somebody who is in the gallery. */
        boolean take(SealedSnapshot.Kept kept) {
            while (next.filter(member -> member.entry() < kept.entry()).isPresent()) {
                miss();
            }
            boolean member = next.filter(
                            of -> of.entry() == kept.entry() && of.subject().equals(kept.subject()))
                    .isPresent();
            if (member) {
                next = following();
            }
            surplus |= !member;
            return member;
        }

        /** Whether something was kept of somebody who is not in the gallery any more. */
        boolean surplus() {
            return surplus;
        }

        /** Those of whom nothing was kept. */
        List<Long> all() {
            while (next.isPresent()) {
                miss();
            }
            return missing;
        }

        private void miss() {
            missing.add(next.orElseThrow().entry());
            next = following();
        }

        private Optional<Member> following() {
            return members.hasNext() ? Optional.of(members.next()) : Optional.empty();
        }
    }
}
