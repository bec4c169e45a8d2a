package org.lintas.documents.web;

import java.io.IOException;
import java.io.InputStream;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustState;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds to the trust store over HTTP: certificates or revocation lists, PEM or DER. */
@RestController
@RequestMapping("/api/trust")
class TrustApi {

    private final TrustContents contents;

    TrustApi(TrustContents contents) {
        this.contents = contents;
    }

    @PostMapping("/certificates")
    TrustState certificate(
            InputStream file, @RequestHeader(name = "Lintas-Source", defaultValue = "HTTP API") String source)
            throws IOException {
        return contents.add(bounded(file), source);
    }

    @PostMapping("/crls")
    TrustState revocationList(
            InputStream file, @RequestHeader(name = "Lintas-Source", defaultValue = "HTTP API") String source)
            throws IOException {
        return contents.add(bounded(file), source);
    }

    private static byte[] bounded(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(TrustContents.FILE_BYTES_MAX + 1);
        if (bytes.length > TrustContents.FILE_BYTES_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE, "A file has at most %d bytes.".formatted(TrustContents.FILE_BYTES_MAX));
        }
        return bytes;
    }
}
