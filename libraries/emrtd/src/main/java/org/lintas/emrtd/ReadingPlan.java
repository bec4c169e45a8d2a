package org.lintas.emrtd;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lintas.emrtd.lds.DataGroups;

/**
 * What to read from a chip and how.
 *
 * @param dataGroups numbers of the data groups wanted, read in ascending order as far as the document holds them; 14 and
 *     15 are read without being asked for, as far as the authentication of the chip needs them; 3 and 4 need Terminal
 *     Authentication and are refused without credentials, as asking for them spoils the session of some readers
 * @param access which protocol may open the chip
 * @param blockBytes asked for by one READ BINARY, {@link #BLOCK_BYTES_MIN} to {@link #BLOCK_BYTES_MAX}; more than
 *     {@link #BLOCK_BYTES_SHORT} is used only on a channel of extended length
 * @param terminal credentials for Terminal Authentication, used only if data groups 3 or 4 are wanted
 */
public record ReadingPlan(
        SortedSet<Integer> dataGroups, AccessPolicy access, int blockBytes, Optional<TerminalCredentials> terminal) {

    /** Least bytes a READ BINARY asks for: enough for any file's tag and length. */
    public static final int BLOCK_BYTES_MIN = 8;

    /** Most bytes that fit, padded and with checksum, in a secured response of short length (256 bytes). */
    public static final int BLOCK_BYTES_SHORT = 223;

    /** Most bytes that fit in a secured response of extended length (65,536 bytes), with 36 to spare for its wrapping. */
    public static final int BLOCK_BYTES_MAX = 65_500;

    /** A plan without Terminal Authentication. */
    public ReadingPlan(SortedSet<Integer> dataGroups, AccessPolicy access, int blockBytes) {
        this(dataGroups, access, blockBytes, Optional.empty());
    }

    /** Refuses data groups 3 and 4 without credentials, unknown ones, and a block outside its range. */
    public ReadingPlan {
        dataGroups = Collections.unmodifiableSortedSet(new TreeSet<>(dataGroups));
        for (int number : dataGroups) {
            DataGroups.requireNumber(number);
        }
        if (terminal.isEmpty() && (dataGroups.contains(3) || dataGroups.contains(4))) {
            throw new IllegalArgumentException("data groups 3 and 4 need Terminal Authentication");
        }
        if (blockBytes < BLOCK_BYTES_MIN || blockBytes > BLOCK_BYTES_MAX) {
            throw new IllegalArgumentException("a block of %d bytes".formatted(blockBytes));
        }
    }

    /** The machine readable zone and the face, by PACE where the chip offers it. */
    public static ReadingPlan standard() {
        return new ReadingPlan(new TreeSet<>(List.of(1, 2)), AccessPolicy.PACE_PREFERRED, BLOCK_BYTES_SHORT);
    }

    /** The same plan under another access policy. */
    public ReadingPlan withAccess(AccessPolicy policy) {
        return new ReadingPlan(dataGroups, policy, blockBytes, terminal);
    }

    /** Whether a data group needs Terminal Authentication: fingerprints and irises. */
    static boolean guarded(int dataGroup) {
        return dataGroup == 3 || dataGroup == 4;
    }
}
