package org.lintas.audit.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.audit.PageKind;
import org.lintas.audit.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which purposes a role may state for a kind of page: rows of a table. */
@Repository
public class Purposes {

    private final JdbcClient database;

    Purposes(JdbcClient database) {
        this.database = database;
    }

    /**
     * A purpose that may be stated.
     *
     * @param purpose its code
     * @param legalBasis the law it stands on
     * @param asked false when it follows from the work and nobody is asked
     */
    public record Choice(Purpose purpose, String legalBasis, boolean asked) {}

    /** The purposes for a kind of page and a person's roles, the proposed one first. */
    public List<Choice> choices(PageKind page, Set<String> roles) {
        if (roles.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT code, legal_basis, bool_and(asked) AS asked
                        FROM audit.page_purpose JOIN audit.purpose ON code = purpose
                        WHERE role IN (:roles) AND page = (
                            SELECT coalesce(max(page), '*') FROM audit.page_purpose WHERE page = :page AND role IN (:roles))
                        GROUP BY code, legal_basis
                        ORDER BY min(position), code
                        """)
                .param("roles", roles)
                .param("page", page.code())
                .query((row, line) -> new Choice(
                        new Purpose(row.getString("code")), row.getString("legal_basis"), row.getBoolean("asked")))
                .list();
    }

    /** The purpose that follows from the work, when nobody needs to be asked. */
    Optional<Purpose> unasked(PageKind page, Set<String> roles) {
        return choices(page, roles).stream()
                .findFirst()
                .filter(choice -> !choice.asked())
                .map(Choice::purpose);
    }
}
