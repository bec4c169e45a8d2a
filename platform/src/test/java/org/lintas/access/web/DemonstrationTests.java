package org.lintas.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintas.access.AccessApplication;
import org.lintas.access.PersonRole;
import org.lintas.foundation.storage.OwnDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The links of the demonstration: from this machine, and no other. */
@SpringBootTest(
        classes = AccessApplication.class,
        properties = {"lintas.roles=node", "lintas.demonstration=true"})
@AutoConfigureMockMvc
@OwnDatabase
class DemonstrationTests {

    @Autowired
    private MockMvc web;

    @Value("${lintas.home}")
    private Path home = Path.of("");

    @Test
    void aLinkOfEachRoleSignsInFromThisMachine() throws Exception {
        for (PersonRole role : PersonRole.values()) {
            var answer = web.perform(get(link(role)).with(from("127.0.0.1")))
                    .andExpect(redirectedUrl("/"))
                    .andReturn();
            MockHttpSession session =
                    (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
            web.perform(get("/account").session(session)).andExpect(status().isOk());
        }
    }

    @Test
    void theSameLinkFromAnotherMachineDoesNot() throws Exception {
        String path = link(PersonRole.OFFICER);
        web.perform(get(path).with(from("192.0.2.7"))).andExpect(status().isGone());
        web.perform(get(path).with(from("192.0.2.7")).header("Host", "localhost"))
                .andExpect(status().isGone());
        web.perform(get(path).with(from("127.0.0.1")).header("X-Forwarded-For", "192.0.2.7"))
                .andExpect(status().isGone());
    }

    @Test
    void aWrongLinkOrPersonDoesNot() throws Exception {
        String path = link(PersonRole.OFFICER);
        web.perform(get(path.substring(0, path.length() - 1) + "_").with(from("127.0.0.2")))
                .andExpect(status().isGone());
        web.perform(get(path.replace("demo-officer", "administrator")).with(from("127.0.0.2")))
                .andExpect(status().isGone());
    }

    @Test
    void theAirportFindsItsCredentialAndItsLinksWhereOnlyTheirOwnerMayRead() throws Exception {
        for (String name : List.of("simulator.token", "simulator.links")) {
            Path file = home.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        String credential = Files.readString(home.resolve("simulator.token")).strip();
        int answer = web.perform(get("/api/lanes/E1/commands").header("Authorization", "Bearer " + credential))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(answer).isNotIn(401, 403);
    }

    /** The path of a role's link. */
    private String link(PersonRole role) throws IOException {
        return Files.readAllLines(home.resolve("simulator.links")).stream()
                .filter(line -> line.startsWith(role.name() + " "))
                .map(line ->
                        URI.create(line.substring(role.name().length() + 1)).getPath())
                .findFirst()
                .orElseThrow();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
