package org.lintas.cli;

import java.io.IOException;
import java.util.Map;
import org.lintas.emrtd.lds.Octets;

/**
 * One document to read.
 *
 * @param name as given, or below what was given
 * @param reading gives its files by their names
 */
record DocumentInput(String name, Reading reading) {

    /** Reads the files; throws {@link IOException} with a sentence for the user if it cannot. */
    interface Reading {
        Map<String, Octets> read() throws IOException;
    }
}
