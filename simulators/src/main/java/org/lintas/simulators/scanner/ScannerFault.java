package org.lintas.simulators.scanner;

/** What a scanner can be told to do wrong at its next captures. */
public enum ScannerFault {
    /** Answers that another capture is under way. */
    BUSY,
    /** Takes the request and never answers. */
    SILENT,
    /** Ends the connection in the middle of the answer. */
    DISCONNECT,
    /** Signs the capture with a key that is not that of its certificate. */
    WRONG_SIGNATURE,
    /** Signs with a key whose certificate has expired. */
    EXPIRED_CERTIFICATE,
    /** Signs with a key certified by somebody else than its provider. */
    STRANGE_PROVIDER,
    /** Sends the answer to an earlier capture once more; without one, that of a transaction of its own. */
    REPLAY,
    /** Sends a hash that does not continue the chain. */
    BROKEN_CHAIN,
    /** Sends faint pictures with a low quality. */
    LOW_QUALITY,
    /** Sends an answer that is no JSON. */
    GARBLED
}
