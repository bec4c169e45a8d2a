package org.lintas.edifact;

/** Writes GOVREQ. */
public final class RecordRequestWriter {

    private static final String TYPE = "GOVREQ:11:1:IA";

    /** Free text that is in no code set (code set 4451). */
    private static final String FREE_TEXT = "3";

    private RecordRequestWriter() {}

    /**
     * Writes a question as an interchange of its own.
     *
     * @param request of which function, originator and criteria are written
     * @param envelope around it
     * @return UTF-8
     */
    public static byte[] write(RecordRequest request, Envelope envelope) {
        SegmentWriter writer = SegmentWriter.begin(envelope, TYPE);
        writer.segment("MSG", SegmentWriter.composite("", request.function().orElse("")));
        request.originator().ifPresent(originator -> writer.segment("ORG", SegmentWriter.released(originator)));
        for (RecordRequest.Criteria each : request.criteria()) {
            writer.segment("SRC");
            each.locators().forEach(locator -> writer.segment("RCI", SegmentWriter.composite("", locator)));
            each.flights().forEach(flight -> TravelWriter.flight(writer, flight));
            each.travellers()
                    .forEach(name -> writer.segment(
                            "TIF",
                            SegmentWriter.released(name.surname()),
                            SegmentWriter.released(name.givenNames().orElse(""))));
            each.texts().forEach(text -> writer.segment("IFT", FREE_TEXT, SegmentWriter.released(text)));
        }
        return writer.end();
    }
}
