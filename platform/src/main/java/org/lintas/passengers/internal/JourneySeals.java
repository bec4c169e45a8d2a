package org.lintas.passengers.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.EnvelopeCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What masked journeys hide, each encrypted under a key of its own that goes with its row. */
@Component
class JourneySeals {

    private final JdbcClient database;
    private final EnvelopeCipher cipher;

    JourneySeals(JdbcClient database, @Value("${lintas.home}") Path home) {
        this.database = database;
        this.cipher = new EnvelopeCipher(home.resolve("keys").resolve("passengers.key"));
    }

    void seal(UUID journey, byte[] hidden) {
        byte[] key = cipher.newKey(journey.toString());
        database.sql("UPDATE passengers.journey SET sealed = ?, sealed_key = ? WHERE id = ?")
                .params(cipher.encrypt(key, hidden, journey.toString()), key, journey)
                .update();
    }

    /** Empty when the journey is not masked, or was deleted. */
    Optional<byte[]> open(UUID journey) {
        return database.sql("SELECT sealed, sealed_key FROM passengers.journey WHERE id = ? AND sealed IS NOT NULL")
                .param(journey)
                .query((row, number) ->
                        cipher.decrypt(row.getBytes("sealed_key"), row.getBytes("sealed"), journey.toString()))
                .optional();
    }
}
