package org.lintas.documents.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.emrtd.trust.MaterialKind;
import org.lintas.emrtd.trust.RefusedMaterial;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each file that a snapshot of the trust store was proposed with, in the schema {@code documents}. */
@Repository
class TrustImportTable {

    private static final String ADD = """
            INSERT INTO documents.trust_import (snapshot, position, file, kind, signature, code, detail, issuer, signer, certificates,
                entries, accepted, added, countries, findings, refused_places, refused_codes, refused_why)
            VALUES (:snapshot, :position, :file, :kind, :signature, :code, :detail, :issuer, :signer, :certificates,
                :entries, :accepted, :added, :countries, :findings, :refusedPlaces, :refusedCodes, :refusedWhy)
            """;

    private static final String OF_SNAPSHOT = """
            SELECT file, kind, signature, code, detail, issuer, signer, certificates, entries, accepted, added, countries, findings,
                refused_places, refused_codes, refused_why
            FROM documents.trust_import WHERE snapshot = :snapshot ORDER BY position
            """;

    private final JdbcClient database;

    TrustImportTable(JdbcClient database) {
        this.database = database;
    }

    void add(long snapshot, List<ImportReport> reports) {
        for (int position = 0; position < reports.size(); position++) {
            ImportReport report = reports.get(position);
            database.sql(ADD)
                    .param("snapshot", snapshot)
                    .param("position", position)
                    .param("file", report.file())
                    .param("kind", report.kind().name())
                    .param("signature", report.signature().name())
                    .param("code", report.code())
                    .param("detail", report.detail())
                    .param("issuer", report.issuer().orElse(null))
                    .param("signer", report.signer().orElse(null))
                    .param("certificates", report.certificates())
                    .param("entries", report.entries())
                    .param("accepted", report.accepted())
                    .param("added", report.added())
                    .param("countries", report.countries())
                    .param("findings", report.findings().toArray(String[]::new))
                    .param("refusedPlaces", texts(report, RefusedMaterial::source))
                    .param("refusedCodes", texts(report, RefusedMaterial::code))
                    .param("refusedWhy", texts(report, RefusedMaterial::detail))
                    .update();
        }
    }

    List<ImportReport> of(long snapshot) {
        return database.sql(OF_SNAPSHOT)
                .param("snapshot", snapshot)
                .query((row, line) -> report(row))
                .list();
    }

    private static ImportReport report(ResultSet row) throws SQLException {
        List<String> places = texts(row, "refused_places");
        List<String> codes = texts(row, "refused_codes");
        List<String> reasons = texts(row, "refused_why");
        List<RefusedMaterial> refused = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            refused.add(new RefusedMaterial(places.get(at), codes.get(at), reasons.get(at)));
        }
        return new ImportReport(
                row.getString("file"),
                MaterialKind.valueOf(row.getString("kind")),
                CheckResult.valueOf(row.getString("signature")),
                row.getString("code"),
                row.getString("detail"),
                Optional.ofNullable(row.getString("issuer")),
                Optional.ofNullable(row.getString("signer")),
                row.getInt("certificates"),
                row.getInt("entries"),
                row.getInt("accepted"),
                row.getInt("added"),
                row.getInt("countries"),
                refused,
                texts(row, "findings"));
    }

    private static String[] texts(ImportReport report, Function<RefusedMaterial, String> text) {
        return report.rejected().stream().map(text).toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
