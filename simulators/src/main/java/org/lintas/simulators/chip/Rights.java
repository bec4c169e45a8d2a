package org.lintas.simulators.chip;

/**
 * What the reader may read now.
 *
 * @param access whether BAC or PACE let it in
 * @param fingerprints whether Terminal Authentication opened DG3
 * @param irises whether Terminal Authentication opened DG4
 */
record Rights(boolean access, boolean fingerprints, boolean irises) {}
