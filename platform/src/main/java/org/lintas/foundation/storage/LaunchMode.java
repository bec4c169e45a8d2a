package org.lintas.foundation.storage;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a PostgreSQL program is started, because it refuses to run as root. The mode is remembered beside the records:
 * files written in one mode cannot be read in another.
 */
enum LaunchMode {
    /** As the user who runs Lintas; the only mode when that is not root. */
    DIRECT(""),

    /** As root seen from inside a new user namespace, where it is nobody; files keep their owner root. */
    USER_NAMESPACE("unshare -U"),

    /** As the user nobody (65534 on Linux), where user namespaces are forbidden; needs a home that nobody can reach. */
    OTHER_USER("setpriv --reuid=%1$d --regid=%1$d --clear-groups --no-new-privs".formatted(LaunchMode.NOBODY));

    /** The user and group id of nobody, by the Linux kernel's overflowuid default. */
    static final int NOBODY = 65_534;

    /** A wait for a program that does nothing; slower than this counts as "does not work". */
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    /** Others may pass through, not look around. */
    private static final String PASSAGE = "rwx--x--x";

    /** The program that starts the server, with its arguments, none of which holds a blank. */
    private final String wrapper;

    LaunchMode(String wrapper) {
        this.wrapper = wrapper;
    }

    /** The command as it must be started in this mode. */
    List<String> wrap(List<String> command) {
        return Stream.concat(Arrays.stream(wrapper.split(" ", -1)).filter(word -> !word.isEmpty()), command.stream())
                .toList();
    }

    /** The mode remembered in this folder, or the one this machine allows, which is then remembered. */
    static LaunchMode rememberedOrChosen(DatabaseFolder folder) {
        try {
            Path memory = folder.launchMode();
            if (Files.exists(memory)) {
                return fitting(remembered(memory), folder);
            }
            LaunchMode chosen = chosenOn(folder);
            Files.writeString(memory, chosen.key() + "\n");
            return chosen;
        } catch (IOException e) {
            throw StorageErrors.notReadable(folder.launchMode(), e);
        }
    }

    /** Gives a file or folder, with everything in it, to the user that the server runs as. */
    void giveToServer(Path path) throws IOException {
        if (this != OTHER_USER) {
            return;
        }
        try (var inside = Files.walk(path)) {
            for (Path each : (Iterable<Path>) inside::iterator) {
                Files.setAttribute(each, "unix:uid", NOBODY);
                Files.setAttribute(each, "unix:gid", NOBODY);
            }
        }
    }

    /** Lets the server's user pass through the folders above its data folder. */
    void makeReachable(DatabaseFolder folder) throws IOException {
        if (this == OTHER_USER) {
            Files.setPosixFilePermissions(folder.home(), PosixFilePermissions.fromString(PASSAGE));
            Files.setPosixFilePermissions(folder.database(), PosixFilePermissions.fromString(PASSAGE));
        }
    }

    private static LaunchMode remembered(Path memory) throws IOException {
        String name = Files.readString(memory).strip();
        for (LaunchMode mode : values()) {
            if (mode.key().equals(name)) {
                return mode;
            }
        }
        throw new IOException("%s holds '%s', which is no launch mode.".formatted(memory, name));
    }

    private static LaunchMode fitting(LaunchMode remembered, DatabaseFolder folder) {
        boolean madeByRoot = remembered != DIRECT;
        if (madeByRoot != isRoot()) {
            throw StorageErrors.homeOfOtherUser(folder.home(), madeByRoot ? "root" : "an ordinary user");
        }
        return remembered;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LaunchMode chosenOn(DatabaseFolder folder) {
        if (!isRoot()) {
            return DIRECT;
        }
        boolean namespaces = new Program(folder).succeeds(USER_NAMESPACE.wrap(List.of("true")), PROBE_LIMIT);
        return namespaces ? USER_NAMESPACE : OTHER_USER;
    }
}
