package org.lintas.simulators.chip;

import java.util.EnumMap;
import java.util.Map;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * Everything that is written into a chip when the document is issued.
 *
 * @param files whole files as READ BINARY gives them, each 1-{@link #FILE_BYTES_MAX} bytes
 * @param access how a reader gets in
 * @param keys the private keys of the chip, and whom it trusts
 */
public record ChipContents(Map<ElementaryFile, byte[]> files, AccessControl access, ChipSecrets keys) {

    /** Longest file in bytes: as long as the longest that a reader takes; needs three offset bytes in READ BINARY. */
    public static final int FILE_BYTES_MAX = 512 << 10;

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
    public ChipContents withFiles(Map<ElementaryFile, byte[]> others) {
        return new ChipContents(others, access, keys);
    }

    /** The same chip with other keys. */
    public ChipContents withKeys(ChipSecrets others) {
        return new ChipContents(files, access, others);
    }

    /** What a copier gets: every file, and no private key or a wrong one. */
    ChipContents copied(ChipFault.CloneAnswer answer, SeededRandom random) {
        return withKeys(
                switch (answer) {
                    case REFUSES -> ChipSecrets.NONE;
                    case WRONG_KEY -> keys.guessed(random);
                });
    }
}
