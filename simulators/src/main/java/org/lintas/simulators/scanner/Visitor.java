package org.lintas.simulators.scanner;

import java.util.Optional;

/** Who stands at a scanner now. Asked at every capture and for every frame of a preview, from threads of the scanner. */
public interface Visitor {

    /** Nobody. */
    Visitor NOBODY = new Visitor() {
        @Override
        public Optional<ScannedPrint> print(int position) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> portrait() {
            return Optional.empty();
        }
    };

    /**
     * The finger as it lies on the platen, or empty when it does not.
     *
     * @param position 1 to 10, right thumb to right little finger, then left thumb to left little finger (ISO/IEC 19794-4:2011,
     *     table 8)
     */
    Optional<ScannedPrint> print(int position);

    /** The face before the camera as a JPEG file, or empty when there is none. */
    Optional<byte[]> portrait();
}
