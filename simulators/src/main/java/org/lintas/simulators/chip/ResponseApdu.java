package org.lintas.simulators.chip;

import java.util.Arrays;

/** A response APDU: data, then the status word. */
@SuppressWarnings("ArrayRecordComponent") // Lives for one command and is never compared.
record ResponseApdu(byte[] data, StatusWord status) {

    private static final byte[] NOTHING = {};

    static ResponseApdu of(StatusWord status) {
        return new ResponseApdu(NOTHING, status);
    }

    static ResponseApdu ok(byte[] data) {
        return new ResponseApdu(data, StatusWord.OK);
    }

    static ResponseApdu ok() {
        return of(StatusWord.OK);
    }

    byte[] encoded() {
        byte[] bytes = Arrays.copyOf(data, data.length + 2);
        bytes[data.length] = status.first();
        bytes[data.length + 1] = status.second();
        return bytes;
    }
}
