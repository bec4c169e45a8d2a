package org.lintas.lanes;

import java.io.IOException;
import org.lintas.emrtd.lds.Octets;

/** Looks at the live pictures of a scanner. */
@FunctionalInterface
public interface PreviewViewer {

    /**
     * Takes the next picture, a JPEG file that nobody signed: to be looked at, never compared or kept.
     *
     * @throws IOException if the viewer has gone
     */
    void show(Octets jpeg) throws IOException;
}
