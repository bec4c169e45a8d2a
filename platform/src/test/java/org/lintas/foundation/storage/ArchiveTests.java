package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {

    private static final Archive.Bounds BOUNDS = new Archive.Bounds(3, 10);

    private final Path folder;

    ArchiveTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void programsStayExecutableAndLinksStayLinks() throws IOException {
        unpack(file("bin/program", "abc", 0755), file("share/text", "de", 0644), link("lib", "share"));
        assertThat(folder.resolve("bin/program")).isExecutable().hasContent("abc");
        assertThat(Files.isExecutable(folder.resolve("share/text"))).isFalse();
        assertThat(Files.readSymbolicLink(folder.resolve("lib"))).isEqualTo(Path.of("share"));
    }

    @Test
    void anArchiveAtItsBoundsIsTaken() throws IOException {
        unpack(file("a", "0123", 0644), file("b", "456", 0644), file("c", "789", 0644));
        assertThat(folder.resolve("c")).hasContent("789");
    }

    @Test
    void oneEntryTooManyIsRefused() {
        assertRefused("larger", file("a", "", 0644), file("b", "", 0644), file("c", "", 0644), file("d", "", 0644));
    }

    @Test
    void oneByteTooManyIsRefused() {
        assertRefused("larger", file("a", "0123456789", 0644), file("b", "x", 0644));
    }

    @Test
    void anEntryOutsideTheFolderIsRefused() {
        assertRefused("outside", file("../escaped", "x", 0644));
        assertThat(folder.resolveSibling("escaped")).doesNotExist();
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() {
        assertRefused("outside", link("etc", "../../etc"));
    }

    @Test
    void aLinkToTheWholeSystemIsRefused() {
        assertRefused("outside", link("etc", "/etc"));
    }

    @Test
    void aDeviceIsRefused() {
        TarArchiveEntry device = new TarArchiveEntry("null", TarConstants.LF_CHR);
        assertRefused("unknown kind", new Entry(device, ""));
    }

    private record Entry(TarArchiveEntry header, String content) {}

    private static Entry file(String name, String content, int mode) {
        TarArchiveEntry header = new TarArchiveEntry(name, true);
        header.setMode(mode);
        header.setSize(content.length());
        return new Entry(header, content);
    }

    private static Entry link(String name, String target) {
        TarArchiveEntry header = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        header.setLinkName(target);
        return new Entry(header, "");
    }

    private void assertRefused(String words, Entry... entries) {
        assertThatThrownBy(() -> unpack(entries))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words);
    }

    private void unpack(Entry... entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(packed))) {
            for (Entry entry : entries) {
                tar.putArchiveEntry(entry.header());
                tar.write(entry.content().getBytes(StandardCharsets.US_ASCII));
                tar.closeArchiveEntry();
            }
        }
        Archive.unpack(new ByteArrayInputStream(packed.toByteArray()), folder, BOUNDS);
    }
}
