package org.lintas.watchlists.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.storage.Eventually;
import org.lintas.watchlists.DocumentRegisters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@RecordPages
class DocumentRegisterPagesTests {

    @TempDir
    private static Path folder;

    @Autowired
    private MockMvc web;

    @Autowired
    private DocumentRegisters register;

    @DynamicPropertySource
    static void aRegisterWhoseFileIsRefused(DynamicPropertyRegistry properties) {
        properties.add("lintas.watchlists.register.name", () -> "Register of Utopia");
        properties.add("lintas.watchlists.register.owner", () -> "Utopian Police");
        properties.add("lintas.watchlists.register.legal-basis", () -> "Passport Act s. 9");
        properties.add("lintas.watchlists.register.copy-file", DocumentRegisterPagesTests::refused);
    }

    private static String refused() {
        try {
            return Files.writeString(folder.resolve("register.csv"), "no,such,columns\n1,2,3\n")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatWasRefusedIsShownWithTheReason() throws Exception {
        Eventually.until(
                Duration.ofSeconds(30),
                () -> register.state().orElseThrow().refused().isPresent());
        String problem = register.state().orElseThrow().refused().orElseThrow().problem();
        assertThat(problem).isNotBlank();
        Visitor analyst = Visitor.person(web, "ANALYST").stating("watchlist", "case-work");
        for (String language : new String[] {"en", "id", "vi"}) {
            analyst.open("/watchlist/lists?language=" + language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Register of Utopia")))
                    .andExpect(content().string(containsString(HtmlUtils.htmlEscape(problem))))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }
}
