package org.lintas.emrtd;

/** A conversation with one chip: command APDUs go in, response APDUs come out (ISO/IEC 7816-4). Used by one thread at a time. */
public interface ApduChannel extends AutoCloseable {

    /**
     * Sends one command APDU, 4-65,544 bytes, and waits for its response, 2-65,538 bytes with the status word last.
     *
     * @throws ChipLostException when the chip has left the field or the reader does not answer in its time
     */
    byte[] transceive(byte[] command) throws ChipLostException;

    /**
     * Whether reader and chip are known to carry APDUs of extended length. It is never tried out: some chips drop the
     * secured session at the attempt.
     */
    default boolean extendedLength() {
        return false;
    }

    /** Lets go of the chip; never throws. */
    @Override
    void close();
}
