package org.lintas.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.FormUpload;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class FormUploadBoundTests {

    @Test
    void anUploadBeyondTheBoundIsRefusedInTheFormThatIsWanted() throws Exception {
        FormUploadBound bound =
                new FormUploadBound(List.of(new FormUpload(Pattern.compile("/trust/import"), 2_000_000)));
        assertThat(answer(bound, 2_000_000, "text/html").getStatus()).isEqualTo(200);
        MockHttpServletResponse page = answer(bound, 2_000_001, "text/html,application/xhtml+xml");
        assertThat(page.getStatus()).isEqualTo(413);
        assertThat(page.getContentAsString()).as("the page is the console's").isEmpty();
        MockHttpServletResponse problem = answer(bound, 2_000_001, "application/json");
        assertThat(problem.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.getContentAsString()).contains("at most 2000000 bytes", "LINTAS-1006");
    }

    private static MockHttpServletResponse answer(FormUploadBound bound, int bytes, String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/trust/import");
        request.setSession(new MockHttpSession());
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[bytes]);
        request.addHeader("Accept", accept);
        MockHttpServletResponse response = new MockHttpServletResponse();
        bound.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
