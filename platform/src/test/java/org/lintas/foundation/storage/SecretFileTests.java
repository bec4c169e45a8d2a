package org.lintas.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTests {

    private final Path file;

    SecretFileTests(@TempDir Path folder) {
        this.file = folder.resolve("password");
    }

    @Test
    void aNewSecretIsRandomAndStays() throws IOException {
        String secret = SecretFile.readOrCreate(file);
        assertThat(secret).hasSize(32).matches("[A-Za-z0-9_-]+");
        assertThat(SecretFile.readOrCreate(file)).isEqualTo(secret);
        assertThat(SecretFile.readOrCreate(file.resolveSibling("other"))).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileAtItsBoundIsReadAndOneByteMoreIsRefused() throws IOException {
        Files.writeString(file, "x".repeat(1_024));
        assertThat(SecretFile.read(file)).hasSize(1_024);
        Files.writeString(file, "x".repeat(1_025));
        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1024");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Files.writeString(file, " \n");
        assertThatThrownBy(() -> SecretFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty");
    }
}
