package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.watchlist.documents.ListedDocument;

class ListedDocumentReaderTests {

    private final List<ListedDocument> documents = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void rowsAreReadWithIssuerAndState() throws IOException {
        read("""
                Document number;Issuing State;Status
                AB1234567;Germany;Stolen
                X-0001;uto;lost
                "B 22";IRN;Stolen, blank
                C3333;;
                """);

        assertThat(documents)
                .extracting(ListedDocumentReaderTests::text)
                .containsExactly("AB1234567 D STOLEN", "X-0001 UTO LOST", "B 22 IRN STOLEN_BLANK", "C3333 - OTHER");
    }

    @Test
    void whatIsWrongInARowIsSaidAndStopsNoOther() throws IOException {
        read("number,country,state\n,D,lost\nA1234,Betelgeuse Five,lost\nA1235,QQQ,mislaid\nA1236,D,revoked\n");

        assertThat(documents)
                .extracting(ListedDocumentReaderTests::text)
                .containsExactly("A1234 - LOST", "A1235 QQQ OTHER", "A1236 D REVOKED");
        assertThat(diagnostics)
                .extracting(each -> each.origin().line() + " " + each.problem())
                .containsExactly(
                        "2 a row without a number is dropped",
                        "3 issuer not understood, kept without one: Betelgeuse Five",
                        "4 issuer is no State that is known, kept as its code: QQQ",
                        "4 state not understood, kept as other: mislaid");
    }

    @Test
    void aFileWithoutAColumnOfNumbersIsRefused() {
        assertThatThrownBy(() -> read("name,country\nA,D\n"))
                .isInstanceOf(ListRefusedException.class)
                .hasMessageContaining("list:1");
        assertThatThrownBy(() -> read("")).isInstanceOf(ListRefusedException.class);
    }

    @Test
    void aRowWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> read("number\n\"" + "A".repeat(CsvRecords.CHARACTERS_MAX)))
                .isInstanceOf(ListRefusedException.class)
                .hasMessageContaining("list:2");
    }

    static Stream<byte[]> rows() {
        return Stream.of("", "A1234,D,lost\n", "\"A\"\"1234,D,\n\n,,,\n", "\0\u00ff,\u00fe", "A;B;C\nA,B,C,D,E")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("rows")
    @FuzzTest(maxDuration = "10m")
    void anyFileIsReadOrRefused(byte[] bytes) {
        byte[] header = "number,issuer,state\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, file, header.length, bytes.length);
        try {
            ListedDocumentReader.read("list", new ByteArrayInputStream(file), documents::add, diagnostics::add);
            assertThat(documents).noneMatch(document -> document.number().isEmpty());
        } catch (ListRefusedException allowed) {
            assertThat(allowed.getMessage()).isNotBlank();
        } catch (IOException broken) {
            throw new AssertionError("neither read nor refused", broken);
        }
    }

    private void read(String content) throws IOException {
        ListedDocumentReader.read(
                "list",
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                documents::add,
                diagnostics::add);
    }

    private static String text(ListedDocument document) {
        return document.number() + " " + document.issuer().map(Object::toString).orElse("-") + " " + document.state();
    }
}
