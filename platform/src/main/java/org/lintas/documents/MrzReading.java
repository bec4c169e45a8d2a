package org.lintas.documents;

import java.util.Optional;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.Traveller;

/**
 * What the machine readable zone gave.
 *
 * @param traveller who the document says it is; empty when the zone could not be read
 * @param check the check {@code mrz}: successful when readable and every check digit agrees
 */
public record MrzReading(Optional<Traveller> traveller, CheckRecord check) {}
