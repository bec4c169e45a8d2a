package org.lintas.passengers;

/**
 * Knows of journeys that something ties to what is looked for, such as a hit that is kept: they are kept longer than the others. Modules above implement it.
 * Thread-safe.
 */
public interface ObjectiveLink {

    /** Whether something ties this journey to what is looked for. Asked once, before it is masked or deleted. */
    boolean ties(Journey journey);
}
