package org.lintas.foundation;

import java.util.Set;

/**
 * One entry of the console's navigation; a module declares a bean for each of its pages.
 *
 * @param path of the page, for example {@code /lanes}
 * @param messageKey of its words in the message bundles, for example {@code lanes.board.title}
 * @param order position, ascending; tens leave room
 * @param roles names of the roles that see it, for example {@code OFFICER}
 */
public record NavigationEntry(String path, String messageKey, int order, Set<String> roles) {

    /** Copies the roles. */
    public NavigationEntry {
        roles = Set.copyOf(roles);
    }
}
