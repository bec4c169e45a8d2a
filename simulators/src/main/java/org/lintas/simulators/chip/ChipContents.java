package org.lintas.simulators.chip;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Everything that is written into a chip when the document is issued.
 *
 * @param files whole files as READ BINARY gives them, each 1-{@link #FILE_BYTES_MAX} bytes
 * @param access how a reader gets in
 * @param chipAuthentication private key of Chip Authentication; empty when the chip does not speak it
 * @param activeAuthentication private key of Active Authentication; empty when the chip does not speak it
 */
public record ChipContents(
        Map<ElementaryFile, byte[]> files,
        AccessControl access,
        Optional<ChipAuthenticationKey> chipAuthentication,
        Optional<ActiveAuthenticationKey> activeAuthentication) {

    /** Longest file: what the two offset bytes of READ BINARY with an odd instruction reach. */
    public static final int FILE_BYTES_MAX = 0x10000;

    /** Copies the files and refuses an empty or too long one. */
    public ChipContents {
        Map<ElementaryFile, byte[]> copies = new EnumMap<>(ElementaryFile.class);
        files.forEach((file, bytes) -> {
            if (bytes.length == 0 || bytes.length > FILE_BYTES_MAX) {
                throw new IllegalArgumentException(
                        "%s has %d bytes; a file has 1-%d.".formatted(file, bytes.length, FILE_BYTES_MAX));
            }
            copies.put(file, bytes.clone());
        });
        files = Map.copyOf(copies);
    }

    /**
     * A whole file.
     *
     * @throws IllegalArgumentException when the chip has no such file
     */
    public byte[] file(ElementaryFile file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalArgumentException("The chip has no " + file);
        }
        return bytes.clone();
    }

    /** The same chip with other files. */
    ChipContents withFiles(Map<ElementaryFile, byte[]> others) {
        return new ChipContents(others, access, chipAuthentication, activeAuthentication);
    }

    /** What a copier gets: every file, and no private key or a wrong one. */
    ChipContents copied(ChipFault.CloneAnswer answer, SeededRandom random) {
        return switch (answer) {
            case REFUSES -> new ChipContents(files, access, Optional.empty(), Optional.empty());
            case WRONG_KEY ->
                new ChipContents(
                        files,
                        access,
                        chipAuthentication.map(key -> key.guessed(random)),
                        activeAuthentication.map(key -> key.guessed(random)));
        };
    }
}
