package org.lintas.biometrics.internal;

/** Why a request of MOSIP fails: the failure reasons that MOSIP's ABIS interface publishes, by their numbers. */
enum MosipFailure {
    /** Something of ours is broken. */
    INTERNAL(1),
    /** The request is none of the interface. */
    REQUEST(4),
    /** There is no reference. */
    REFERENCE_MISSING(5),
    /** There is no number of the request. */
    REQUEST_ID_MISSING(6),
    /** The biometrics could not be fetched from their address. */
    NOT_FETCHED(7),
    /** There is no address of biometrics. */
    ADDRESS_MISSING(8),
    /** There is no time of the request. */
    TIME_MISSING(9),
    /** The reference was inserted before. */
    REFERENCE_EXISTS(10),
    /** Nothing in the biometrics can be compared. */
    NO_DATA(11),
    /** The reference was not inserted. */
    REFERENCE_UNKNOWN(12),
    /** The operation is none of the interface. */
    OPERATION(14),
    /** The biometrics are not CBEFF. */
    CBEFF(16);

    private final int number;

    MosipFailure(int number) {
        this.number = number;
    }

    String number() {
        return String.valueOf(number);
    }

    /** Ends a request. */
    Ended because(String why) {
        return new Ended(this, why);
    }

    /** A request that ends with a failure. */
    static final class Ended extends Exception {

        private static final long serialVersionUID = 1L;

        private final MosipFailure failure;

        private Ended(MosipFailure failure, String why) {
            super(why);
            this.failure = failure;
        }

        MosipFailure failure() {
            return failure;
        }
    }
}
