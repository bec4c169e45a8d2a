package org.lintas.fingerprint.itl;

import java.util.List;

/**
 * One exchange with a police system: a header and what it is about.
 *
 * @param header the Type-1 record
 * @param records the other records in their order, at most {@link TransactionFile#RECORDS_MAX}
 */
public record Transaction(Header header, List<TransactionRecord> records) {

    /** Refuses more records than can be counted. */
    public Transaction {
        if (records.size() > TransactionFile.RECORDS_MAX) {
            throw new IllegalArgumentException(records.size() + " records, at most " + TransactionFile.RECORDS_MAX);
        }
        records = List.copyOf(records);
    }
}
