package org.lintas.crossings;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceAuthentication;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who calls the pages and the HTTP API in a test: a person of the demonstration with a session, or its airport. */
public final class Visitor {

    private final MockMvc web;
    private final RequestPostProcessor identity;
    private final MockHttpSession session = new MockHttpSession();

    private Visitor(MockMvc web, RequestPostProcessor identity) {
        this.web = web;
        this.identity = identity;
        session.setAttribute("lintas.signed-in-at", System.currentTimeMillis());
    }

    /** The demonstration's person of one role, signed in. */
    public static Visitor person(MockMvc web, String role) {
        String userName = "demo-" + role.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Visitor(web, user(userName).roles(role));
    }

    /** The simulated airport with its token. */
    public static Visitor airport(MockMvc web) {
        return new Visitor(
                web, authentication(new DeviceAuthentication("simulated-airport", Set.of(DeviceScope.AIRPORT))));
    }

    /** A machine with a credential. */
    public static Visitor device(MockMvc web, String subject, DeviceScope... scopes) {
        return new Visitor(web, authentication(new DeviceAuthentication(subject, Set.of(scopes))));
    }

    /** Says why pages of a kind are opened in this session. */
    public Visitor stating(String page, String purpose) throws Exception {
        submit("/purpose", Map.of("page", page, "purpose", purpose));
        return this;
    }

    /** Opens a page or reads from the API. */
    public ResultActions open(String path, Object... values) throws Exception {
        return perform(get(path, values));
    }

    /** Submits a form. */
    public ResultActions submit(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach(form::param);
        return perform(form);
    }

    /** Submits a form with files, by their names. */
    public ResultActions upload(String path, Map<String, String> fields, Map<String, byte[]> files) throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart(path);
        fields.forEach(form::param);
        files.forEach((name, content) -> form.file(new MockMultipartFile("files", name, null, content)));
        return perform(form);
    }

    /** Submits a form with one file in a field of this name, and tells its length as browsers do. */
    public ResultActions upload(String path, Map<String, String> fields, String field, byte[] file) throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart(path);
        fields.forEach(form::param);
        form.file(new MockMultipartFile(field, field, null, file)).content(file);
        return perform(form);
    }

    /** Posts bytes. */
    public ResultActions send(String path, byte[] content) throws Exception {
        return perform(
                post(path).contentType(MediaType.APPLICATION_OCTET_STREAM).content(content));
    }

    /** Submits a form and tells to where the browser is sent. */
    public String follow(String path, Map<String, String> fields) throws Exception {
        return Objects.requireNonNull(submit(path, fields)
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    /** Posts JSON. */
    public ResultActions send(String path, String json) throws Exception {
        return perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json));
    }

    private ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.session(session).with(identity).with(csrf()));
    }
}
