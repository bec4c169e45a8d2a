package org.lintas.emrtd;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lintas.emrtd.lds.CommonData;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityInfos;
import org.lintas.emrtd.lds.SecurityObject;

/** One reading from its first command to its last. */
final class ReadingRun {

    /** Broken sessions that are opened again: after a failed Chip Authentication, and once more for a bad contact. */
    private static final int REOPENINGS_MAX = 2;

    private static final int SECURITY_OPTIONS = 14;
    private static final int ACTIVE_AUTHENTICATION_KEY = 15;

    private final ChipConversation chip;
    private final ReadingPlan plan;
    private final ReadingProgress progress;
    private final FileReader files;
    private final AccessControl access;
    private final SecureRandom random;
    private int reopenings;
    private boolean letIn;

    ReadingRun(ChipConversation chip, AccessKey key, ReadingPlan plan, ReadingProgress progress, SecureRandom random) {
        this.chip = chip;
        this.plan = plan;
        this.progress = progress;
        this.random = random;
        this.files = new FileReader(chip, plan.blockBytes());
        this.access = new AccessControl(chip, files, new AccessControl.Way(key, plan.access()), progress, random);
    }

    ChipReading run() {
        try {
            if (!access.open()) {
                return progress.finish(CheckResult.FAILED);
            }
            readLists();
            SortedSet<Integer> present = presentGroups();
            authenticateChip(present);
            for (int number : plan.dataGroups()) {
                if (present.contains(number)) {
                    readWanted(number);
                }
            }
            boolean complete =
                    !progress.anyMissing() && progress.securityObject().isPresent();
            return progress.finish(complete ? CheckResult.SUCCESSFUL : CheckResult.UNDETERMINED);
        } catch (ChipLostException lost) {
            progress.found("chip-lost", String.valueOf(lost.getMessage()));
            return progress.finish(CheckResult.ABORTED);
        }
    }

    private void readLists() throws ChipLostException {
        long since = progress.now();
        Optional<Octets> commonData = readFile(ElementaryFile.COMMON_DATA, code -> {});
        if (commonData.isPresent()) {
            progress.readCommonData(commonData.get(), since);
        }
        long next = progress.now();
        Optional<Octets> securityObject = readFile(ElementaryFile.SECURITY_OBJECT, code -> {});
        if (securityObject.isPresent()) {
            progress.readSecurityObject(securityObject.get(), next);
        }
    }

    /** The data groups that EF.SOD or EF.COM list: a copy may leave some out of EF.COM, which is not signed. */
    private SortedSet<Integer> presentGroups() {
        SortedSet<Integer> present = new TreeSet<>();
        progress.securityObject().ifPresent(file -> present.addAll(signedGroups(file)));
        progress.commonData().ifPresent(file -> present.addAll(announcedGroups(file)));
        return present;
    }

    private Set<Integer> signedGroups(Octets file) {
        try {
            return SecurityObject.parse(file).hashes().keySet();
        } catch (MalformedLdsException malformed) {
            progress.found("security-object-malformed", String.valueOf(malformed.getMessage()));
            return Set.of();
        }
    }

    private Set<Integer> announcedGroups(Octets file) {
        try {
            return CommonData.parse(file).dataGroups();
        } catch (MalformedLdsException malformed) {
            progress.found("common-data-malformed", String.valueOf(malformed.getMessage()));
            return Set.of();
        }
    }

    private void authenticateChip(SortedSet<Integer> present) throws ChipLostException {
        SecurityInfos infos = SecurityInfos.NONE;
        if (present.contains(SECURITY_OPTIONS)) {
            readDataGroup(SECURITY_OPTIONS);
            infos = securityInfos();
            comparePaceOffers(infos);
            ChipAuthentication protocol = new ChipAuthentication(chip, progress);
            if (protocol.run(infos)) {
                authenticateTerminal(protocol.terminalsKey(), present);
                return;
            }
        }
        if (present.contains(ACTIVE_AUTHENTICATION_KEY)) {
            readDataGroup(ACTIVE_AUTHENTICATION_KEY);
            Optional<Octets> key = progress.dataGroup(ACTIVE_AUTHENTICATION_KEY);
            if (key.isPresent()) {
                new ActiveAuthentication(chip, progress, random).run(key.get(), infos.activeAuthentication());
            }
        }
    }

    /** Lets the terminal prove what it may read, if that is wanted and the document holds it. */
    private void authenticateTerminal(Optional<byte[]> terminalsKey, SortedSet<Integer> present)
            throws ChipLostException {
        boolean wanted =
                plan.dataGroups().stream().anyMatch(number -> ReadingPlan.guarded(number) && present.contains(number));
        Optional<TerminalCredentials> credentials = plan.terminal();
        if (wanted && credentials.isPresent() && terminalsKey.isPresent()) {
            TerminalAuthentication protocol = new TerminalAuthentication(chip, files, progress);
            letIn = protocol.run(
                    credentials.get(), new TerminalAuthentication.Agreed(access.identity(), terminalsKey.get()));
        }
    }

    /** Fingerprints and irises are not even asked for unless the chip let the terminal in. */
    private void readWanted(int number) throws ChipLostException {
        if (ReadingPlan.guarded(number) && !letIn) {
            progress.missing(number, "terminal-not-authenticated");
            return;
        }
        readDataGroup(number);
    }

    private SecurityInfos securityInfos() {
        Optional<Octets> file = progress.dataGroup(SECURITY_OPTIONS);
        if (file.isEmpty()) {
            return SecurityInfos.NONE;
        }
        try {
            return SecurityInfos.parseDataGroup14(file.get());
        } catch (MalformedLdsException malformed) {
            progress.found("data-group-14-malformed", String.valueOf(malformed.getMessage()));
            return SecurityInfos.NONE;
        }
    }

    /** EF.CardAccess is not signed, its copy in EF.DG14 is: a difference shows a hidden or a forged offer of PACE. */
    private void comparePaceOffers(SecurityInfos signed) {
        if (plan.access() == AccessPolicy.BAC_ONLY || signed.pace().isEmpty()) {
            return;
        }
        List<SecurityInfos.PaceInfo> shown = List.of();
        Optional<Octets> cardAccess = progress.cardAccess();
        if (cardAccess.isPresent()) {
            try {
                shown = SecurityInfos.parse(cardAccess.get()).pace();
            } catch (MalformedLdsException reportedBefore) {
                shown = List.of();
            }
        }
        if (!shown.containsAll(signed.pace())) {
            progress.found("pace-offer-hidden", "EF.DG14 states a way of PACE that EF.CardAccess does not show");
        }
    }

    private void readDataGroup(int number) throws ChipLostException {
        if (progress.dataGroup(number).isPresent()) {
            return;
        }
        long since = progress.now();
        Optional<Octets> content = readFile(ElementaryFile.dataGroup(number), code -> progress.missing(number, code));
        if (content.isPresent()) {
            progress.readDataGroup(number, content.get(), since);
        }
    }

    /** Reads a file; opens a broken session again and tries once more, as long as that may be done. */
    private Optional<Octets> readFile(ElementaryFile file, Consumer<String> missing) throws ChipLostException {
        long since = progress.now();
        while (true) {
            try {
                return Optional.of(files.read(file));
            } catch (ChipErrorException error) {
                boolean broken = error.kind() == ChipErrorException.Kind.SESSION_BROKEN;
                if (!broken || reopenings == REOPENINGS_MAX || !reopen()) {
                    progress.unavailable(file, error, since);
                    missing.accept(error.fileCode());
                    return Optional.empty();
                }
            }
        }
    }

    private boolean reopen() throws ChipLostException {
        reopenings++;
        return access.reopen();
    }
}
