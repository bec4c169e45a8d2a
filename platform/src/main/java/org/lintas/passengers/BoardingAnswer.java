package org.lintas.passengers;

/** What a carrier is told of a passenger: never why. */
public enum BoardingAnswer {
    /** May board. */
    OK("0Z"),
    /** May board; the carrier, or the border on arrival, looks at the documents once more. */
    ADDITIONAL_CHECK("2Z"),
    /** Something is missing that has to be sent before an answer can be given. */
    INSUFFICIENT("4Z"),
    /** An officer decided that the carrier shall not take this passenger along, unless the State's desk says otherwise when it is called. */
    NOT_OK("1Z"),
    /** The same, and a call changes nothing. */
    NOT_OK_FINAL("1Z");

    private final String code;

    BoardingAnswer(String code) {
        this.code = code;
    }

    /** The code of the CUSRES message. */
    public String code() {
        return code;
    }
}
