package org.lintas.emrtd.trust;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.specimens.TestAuthority;

/** Files for the trust store made of anything: each gives an account of itself, and nothing is thrown. */
class TrustMaterialFuzzTests {

    private static ImportReport imported(byte[] data) {
        ImportReport report = TrustStore.builder().importFile(Octets.of(data), "fuzz", TestAuthority.NOW);
        if (report.accepted() == 0 && report.rejected().isEmpty() && report.kind() != MaterialKind.DIRECTORY) {
            throw new AssertionError("neither accepted nor rejected: " + report);
        }
        return report;
    }

    @FuzzTest(maxDuration = "10s")
    void takesAnyFile(byte[] data) {
        imported(data);
    }

    @FuzzTest(maxDuration = "10s")
    void takesAnyDirectory(byte[] data) {
        byte[] start = "dn: cn=fuzz,o=dsc\nuserCertificate;binary:: ".getBytes(StandardCharsets.US_ASCII);
        byte[] base64 = Base64.getEncoder().encode(data);
        byte[] file = new byte[start.length + base64.length];
        System.arraycopy(start, 0, file, 0, start.length);
        System.arraycopy(base64, 0, file, start.length, base64.length);
        if (imported(file).kind() != MaterialKind.DIRECTORY) {
            throw new AssertionError("not taken for a directory");
        }
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnyDefectList(byte[] data) {
        for (MaterialKind kind : new MaterialKind[] {MaterialKind.DEFECT_LIST, MaterialKind.DEVIATION_LIST}) {
            try {
                if (DefectEntries.read(kind, data, "fuzz").size() > DefectEntries.ENTRIES_MAX) {
                    throw new AssertionError("beyond the bound");
                }
            } catch (SignedObjectException allowed) {
                if (allowed.code().isEmpty()) {
                    throw new AssertionError("no code", allowed);
                }
            }
        }
    }

    @FuzzTest(maxDuration = "10s")
    void readsAnySnapshot(byte[] data) {
        try {
            if (!TrustSnapshot.read(data).refused().isEmpty()) {
                throw new AssertionError("a snapshot holds nothing refused");
            }
        } catch (MalformedLdsException allowed) {
            if (allowed.offset() < 0) {
                throw new AssertionError("offset", allowed);
            }
        }
    }
}
