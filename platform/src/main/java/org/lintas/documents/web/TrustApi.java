package org.lintas.documents.web;

import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustState;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adds to the trust store over HTTP: one certificate or revocation list a request, PEM or DER. */
@RestController
@RequestMapping("/api/trust")
class TrustApi {

    private final TrustContents contents;

    TrustApi(TrustContents contents) {
        this.contents = contents;
    }

    @PostMapping("/certificates")
    TrustState certificate(
            @RequestBody byte[] file, @RequestHeader(name = "Lintas-Source", defaultValue = "HTTP API") String source) {
        return contents.add(file, source);
    }

    @PostMapping("/crls")
    TrustState revocationList(
            @RequestBody byte[] file, @RequestHeader(name = "Lintas-Source", defaultValue = "HTTP API") String source) {
        return contents.add(file, source);
    }
}
