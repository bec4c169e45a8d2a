package org.lintas.lanes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lintas.emrtd.lds.Octets;
import org.lintas.lanes.PreviewViewer;

/** Pictures one after the other in one answer, of which a browser shows the newest ({@code multipart/x-mixed-replace}). */
final class MultipartPreview implements PreviewViewer {

    private static final String BOUNDARY = "lintas-frame";

    private final HttpServletResponse response;
    private boolean begun;

    MultipartPreview(HttpServletResponse response) {
        this.response = response;
    }

    /** Whether a picture was sent. */
    boolean begun() {
        return begun;
    }

    @Override
    public void show(Octets jpeg) throws IOException {
        if (!begun) {
            response.setContentType("multipart/x-mixed-replace; boundary=" + BOUNDARY);
            response.setHeader("Cache-Control", "no-store");
            write("--" + BOUNDARY + "\r\n");
            begun = true;
        }
        write("Content-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n".formatted(jpeg.length()));
        response.getOutputStream().write(jpeg.toByteArray());
        // At once, not before the next picture: browsers show a part when they see its end.
        write("\r\n--" + BOUNDARY + "\r\n");
        response.flushBuffer();
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
