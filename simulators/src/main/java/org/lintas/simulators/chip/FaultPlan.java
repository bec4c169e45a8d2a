package org.lintas.simulators.chip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is wrong with one chip; usually nothing.
 *
 * @param faults at most {@link #FAULTS_MAX}
 */
public record FaultPlan(List<ChipFault> faults) {

    /** Most faults at once: own bound. */
    public static final int FAULTS_MAX = 16;

    /** Copies the faults and refuses too many. */
    public FaultPlan {
        faults = List.copyOf(faults);
        if (faults.size() > FAULTS_MAX) {
            throw new IllegalArgumentException("A chip has at most %d faults.".formatted(FAULTS_MAX));
        }
    }

    /** A sound chip. */
    public static FaultPlan none() {
        return new FaultPlan(List.of());
    }

    /** These faults. */
    public static FaultPlan of(ChipFault... faults) {
        return new FaultPlan(List.of(faults));
    }

    /** These faults and one more. */
    public FaultPlan and(ChipFault fault) {
        List<ChipFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new FaultPlan(more);
    }

    /** The files as this chip really gives them out. */
    ChipContents applyTo(ChipContents issued) {
        Map<ElementaryFile, byte[]> files = new EnumMap<>(ElementaryFile.class);
        files.putAll(issued.files());
        only(ChipFault.ReplacedFile.class)
                .forEach(fault -> files.put(fault.file(), fault.bytes().toArray()));
        only(ChipFault.AlteredFile.class)
                .forEach(
                        fault -> files.computeIfPresent(fault.file(), (file, bytes) -> flipped(bytes, fault.offset())));
        only(ChipFault.MissingFile.class).forEach(fault -> files.remove(fault.file()));
        return issued.withFiles(files);
    }

    Optional<ChipFault.CloneAnswer> cloned() {
        return first(ChipFault.ClonedChip.class).map(ChipFault.ClonedChip::answer);
    }

    Optional<ChipFault.PaceStop> paceRefused() {
        return first(ChipFault.PaceRefused.class).map(ChipFault.PaceRefused::at);
    }

    Duration delay() {
        return first(ChipFault.Slow.class).map(ChipFault.Slow::perCommand).orElse(Duration.ZERO);
    }

    /** Whether the document is gone when this command comes, the first since power-on being 0. */
    boolean goneAt(int command) {
        return only(ChipFault.TornAwayAfter.class).anyMatch(fault -> command >= fault.commands());
    }

    /** Whether the document is gone before this part of a file was sent. */
    boolean goneAt(FileSystem.FileRead read) {
        return only(ChipFault.TornAwayReading.class)
                .anyMatch(fault -> fault.file() == read.file() && read.end() > fault.offset());
    }

    /** What the chip answers to this step instead of doing it. */
    Optional<StatusWord> refusal(ProtocolStep step) {
        return only(ChipFault.Refused.class)
                .filter(fault -> fault.step() == step)
                .findFirst()
                .map(fault -> new StatusWord(fault.statusWord()));
    }

    /** The public key that the chip really sends in this step. */
    byte[] keySent(ProtocolStep step, byte[] own, byte[] readers, KeyAgreement agreement) {
        return only(ChipFault.WrongKey.class)
                .filter(fault -> fault.step() == step)
                .findFirst()
                .map(fault -> fault.defect().spoil(own, readers, agreement))
                .orElse(own);
    }

    /** The checksum, token or signature that the chip really sends in this step. */
    byte[] proofSent(ProtocolStep step, byte[] right) {
        boolean wrong = only(ChipFault.WrongProof.class).anyMatch(fault -> fault.step() == step);
        return wrong ? flipped(right, right.length - 1) : right;
    }

    /** The response as it leaves the chip; {@code before} is the one before it. */
    byte[] disturbed(int command, byte[] response, byte[] before) {
        Optional<StatusWord> endless = only(ChipFault.EndlessStatus.class)
                .filter(fault -> command >= fault.from())
                .findFirst()
                .map(fault -> new StatusWord(fault.statusWord()));
        if (endless.isPresent()) {
            return ResponseApdu.of(endless.get()).encoded();
        }
        byte[] sent = response;
        if (only(ChipFault.GarbledResponse.class).anyMatch(fault -> fault.command() == command)) {
            sent = flipped(sent, 0);
        }
        for (ChipFault.DisturbedResponse fault :
                only(ChipFault.DisturbedResponse.class).toList()) {
            if (fault.command() == command) {
                sent = fault.how().disturb(sent, before);
            }
        }
        return sent;
    }

    private <F extends ChipFault> Optional<F> first(Class<F> kind) {
        return only(kind).findFirst();
    }

    private <F extends ChipFault> Stream<F> only(Class<F> kind) {
        return faults.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static byte[] flipped(byte[] bytes, int offset) {
        byte[] altered = bytes.clone();
        altered[Math.min(offset, altered.length - 1)] ^= 1;
        return altered;
    }
}
