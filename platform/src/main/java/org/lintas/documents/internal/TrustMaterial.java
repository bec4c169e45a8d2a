package org.lintas.documents.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that the trust store is made of, in the schema {@code documents}. */
@Repository
class TrustMaterial {

    private final JdbcClient database;

    TrustMaterial(JdbcClient database) {
        this.database = database;
    }

    /** One file. */
    static final class Item {
        private final byte[] content;
        private final String source;

        Item(byte[] content, String source) {
            this.content = content;
            this.source = source;
        }

        byte[] content() {
            return content;
        }

        String source() {
            return source;
        }
    }

    List<Item> all() {
        return database.sql("SELECT content, source FROM documents.trust_material ORDER BY added_at, sha256")
                .query((row, number) -> new Item(row.getBytes("content"), row.getString("source")))
                .list();
    }

    void add(String sha256, byte[] content, String source) {
        database.sql("""
                        INSERT INTO documents.trust_material (sha256, content, source) VALUES (:sha256, :content, :source)
                        ON CONFLICT (sha256) DO NOTHING""")
                .param("sha256", sha256)
                .param("content", content)
                .param("source", source)
                .update();
    }
}
