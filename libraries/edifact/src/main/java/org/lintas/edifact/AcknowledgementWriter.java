package org.lintas.edifact;

/** Writes ACKRES. */
public final class AcknowledgementWriter {

    private static final String TYPE = "ACKRES:11:1:IA";

    /** Free text that is in no code set (code set 4451). */
    private static final String FREE_TEXT = "3";

    private AcknowledgementWriter() {}

    /**
     * Writes a receipt as an interchange of its own.
     *
     * @param receipt of which everything but header, verdict and diagnostics is written
     * @param envelope around it
     * @return UTF-8
     */
    public static byte[] write(Acknowledgement receipt, Envelope envelope) {
        SegmentWriter writer = SegmentWriter.begin(envelope, TYPE);
        writer.segment(
                "MSG",
                SegmentWriter.composite("", receipt.answered().orElse("")),
                SegmentWriter.released(receipt.response().orElse("")));
        receipt.records().ifPresent(records -> writer.segment("EQN", records.toString()));
        for (Acknowledgement.Reason error : receipt.errors()) {
            error.code().ifPresent(code -> writer.segment("ERC", SegmentWriter.released(code)));
            if (!error.texts().isEmpty()) {
                String[] elements = new String[error.texts().size() + 1];
                elements[0] = FREE_TEXT;
                for (int at = 1; at < elements.length; at++) {
                    elements[at] = SegmentWriter.released(error.texts().get(at - 1));
                }
                writer.segment("IFT", elements);
            }
        }
        return writer.end();
    }
}
