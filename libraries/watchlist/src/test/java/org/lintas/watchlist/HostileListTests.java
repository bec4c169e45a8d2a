package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileListTests {

    /** 5 GB, made as it is read. */
    private static final long LENGTH = 5_000_000_000L;

    /** Bytes that come again and again. */
    private static final class Endless extends InputStream {

        private final byte[] pattern;
        private long given;

        Endless(String pattern) {
            this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return given >= LENGTH ? -1 : pattern[(int) (given++ % pattern.length)];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (given >= LENGTH) {
                return -1;
            }
            for (int at = 0; at < length; at++) {
                bytes[offset + at] = (byte) read();
            }
            return length;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<CONSOLIDATED_LIST><INDIVIDUAL><FIRST_NAME>|A|a text of more than",
                "<CONSOLIDATED_LIST><INDIVIDUAL><!--|A|in one piece",
                "<CONSOLIDATED_LIST><INDIVIDUAL a='|A|in one piece",
                "<CONSOLIDATED_LIST><INDIVIDUAL><|A|list:1",
                "<CONSOLIDATED_LIST><INDIVIDUAL>|<A>|levels of elements",
                "<CONSOLIDATED_LIST>|<A>|levels of elements",
                "<CONSOLIDATED_LIST><INDIVIDUAL>|<A/>|elements",
                "<CONSOLIDATED_LIST><INDIVIDUAL><![CDATA[|A|list",
                "<!DOCTYPE a [<!ENTITY a '|A|list",
                "<Sanctions><DistinctParty><Profile>|A|a text of more than",
                "<Sanctions><DistinctParty Comment='|A|in one piece",
                "<Sanctions><Location>|<A/>|elements",
                "<Sanctions><SanctionsEntry>|<A>|levels of elements",
                "36,\"|A|a record of more than",
                "36,|A,|a record of more than",
                "36,1,|B,|a record of more than",
            })
    void aRecordWithoutAnEndIsRefused(String beginning, String again, String problem) {
        Endless endless = new Endless(again);

        assertThatThrownBy(() -> read(beginning, endless))
                .isInstanceOf(ListRefusedException.class)
                .hasMessageContaining(problem);
        assertThat(endless.given).isLessThan(2L * MeteredStream.BYTES_WITHOUT_PROGRESS_MAX);
    }

    @Test
    void aFileWithoutAnEndIsRefusedAtItsBound() throws IOException {
        MeteredStream atBound = new MeteredStream(new Endless("A"), 100);
        assertThat(atBound.readNBytes(100)).hasSize(100);
        assertThatThrownBy(atBound::read)
                .isInstanceOf(ListRefusedException.class)
                .hasMessageContaining("longer than 100");
    }

    @Test
    void aStreamGoesOnAfterProgress() throws IOException {
        MeteredStream stream = new MeteredStream(new Endless("A"));
        stream.skipNBytes(0);
        assertThat(stream.readNBytes(MeteredStream.BYTES_WITHOUT_PROGRESS_MAX))
                .hasSize(MeteredStream.BYTES_WITHOUT_PROGRESS_MAX);
        stream.progress();
        assertThat(stream.readNBytes(MeteredStream.BYTES_WITHOUT_PROGRESS_MAX))
                .hasSize(MeteredStream.BYTES_WITHOUT_PROGRESS_MAX);
        assertThatThrownBy(stream::read).isInstanceOf(ListRefusedException.class);
    }

    @Test
    void aTextMayHaveItsBoundAndNoCharacterMore() throws IOException {
        assertThat(Gathered.of(withText(XmlRecords.TEXT_MAX)).subjects).hasSize(1);
        assertThatThrownBy(() -> Gathered.of(withText(XmlRecords.TEXT_MAX + 1)))
                .isInstanceOf(ListRefusedException.class);
    }

    @Test
    void aRecordMayHaveItsBoundOfElementsAndNoneMore() throws IOException {
        assertThat(Gathered.of(withElements(XmlRecords.ELEMENTS_MAX)).subjects).hasSize(1);
        assertThatThrownBy(() -> Gathered.of(withElements(XmlRecords.ELEMENTS_MAX + 1)))
                .isInstanceOf(ListRefusedException.class);
    }

    @Test
    void elementsMayBeAsDeepAsTheBoundAndNoLevelMore() throws IOException {
        assertThat(Gathered.of(withLevels(XmlRecords.DEPTH_MAX)).subjects).hasSize(1);
        assertThatThrownBy(() -> Gathered.of(withLevels(XmlRecords.DEPTH_MAX + 1)))
                .isInstanceOf(ListRefusedException.class);
    }

    @Test
    void aRowMayHaveItsBoundOfCharactersAndNoneMore() throws IOException {
        String row = "1,\"X\",individual,,,,,,,,,";
        assertThat(Gathered.of(row + "A".repeat(CsvRecords.CHARACTERS_MAX - row.length())).subjects)
                .hasSize(1);
        assertThatThrownBy(() -> Gathered.of(row + "A".repeat(CsvRecords.CHARACTERS_MAX - row.length() + 1)))
                .isInstanceOf(ListRefusedException.class);
    }

    @Test
    void aLongLineOfJsonIsSkippedAndSaidSo() throws IOException {
        String line = "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A B\"]}}";
        String padded = line + " ".repeat(FollowTheMoneyReader.LINE_MAX - line.length());
        Gathered gathered = Gathered.of(padded + "\n" + padded + " \n" + line);

        assertThat(gathered.subjects).hasSize(2);
        assertThat(gathered.diagnostics)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.origin()).isEqualTo(new Origin("list", 2)));
    }

    @Test
    void allListsTogetherHaveABound() throws IOException {
        String two = "1,\"A\",individual,P\n2,\"B\",individual,P\n";
        assertThat(new WatchlistCollection(_ -> {}, 6).read("list", stream(two), ColumnMapping.usual()))
                .isEqualTo(ListFormat.OFAC_SDN);
        assertThatThrownBy(() -> new WatchlistCollection(_ -> {}, 5).read("list", stream(two), ColumnMapping.usual()))
                .isInstanceOf(ListRefusedException.class);
    }

    private static String withText(int characters) {
        return "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>" + "A".repeat(characters)
                + "</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>";
    }

    private static String withElements(int elements) {
        return "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID>" + "<A/>".repeat(elements - 2)
                + "</INDIVIDUAL></CONSOLIDATED_LIST>";
    }

    private static String withLevels(int levels) {
        return "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID>" + "<A>".repeat(levels - 2)
                + "</A>".repeat(levels - 2) + "</INDIVIDUAL></CONSOLIDATED_LIST>";
    }

    private static void read(String beginning, InputStream rest) throws IOException {
        ListReader.read("list", new SequenceInputStream(stream(beginning), rest), new Gathered());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
