package org.lintas.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects faults of one file after the other, up to the bound. */
final class Faults {

    private final List<LedgerFault> list = new ArrayList<>();
    private String file;

    Faults(String file) {
        this.file = file;
    }

    Faults in(Path path) {
        file = path.getFileName().toString();
        return this;
    }

    void add(LedgerFault.Kind kind, long offset, long index, String detail) {
        if (list.size() < LedgerVerifier.MAX_FAULTS) {
            list.add(new LedgerFault(kind, file, offset, index, detail));
        }
    }

    List<LedgerFault> list() {
        return list;
    }
}
