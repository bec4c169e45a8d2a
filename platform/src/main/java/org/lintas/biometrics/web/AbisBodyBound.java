package org.lintas.biometrics.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Bounds what another system may send at a time. */
@ControllerAdvice
class AbisBodyBound extends RequestBodyAdviceAdapter {

    /** Longest request, in bytes: two sets of ten fingers and a face as scanners give them, in Base64. A choice of ours. */
    static final int LENGTH_MAX = 32_000_000;

    @Override
    public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return body.getContainingClass().getPackageName().equals(AbisBodyBound.class.getPackageName());
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter body,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        InputStream bounded = new Bounded(message.getBody(), LENGTH_MAX);
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return bounded;
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    /** A stream that refuses to give more than a number of bytes. */
    static final class Bounded extends FilterInputStream {

        private final long lengthMax;
        private long given;

        Bounded(InputStream stream, long lengthMax) {
            super(stream);
            this.lengthMax = lengthMax;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            given += read;
            if (given > lengthMax) {
                throw new LintasException(ErrorCode.TOO_LARGE, "A request has at most %d bytes.".formatted(lengthMax));
            }
        }
    }
}
