package org.lintas.fingerprint.itl;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Transactions made of anything, and real ones altered: each gives records within the bounds or the one failure, and is written again. */
class TransactionFuzzTests {

    static Stream<byte[]> transactions() {
        return Stream.of(
                TransactionFile.write(Specimens.transaction()),
                Specimens.file(9, "9.002:01|9.131:1000|9.137:1\u001F200\u001F100\u001F45\u001F2\u001F80"));
    }

    @MethodSource("transactions")
    @FuzzTest(maxDuration = "10m")
    void readsAnyTransactionOrRefusesIt(byte[] data) {
        try {
            Transaction read = TransactionFile.read(data).transaction();
            TransactionFile.read(TransactionFile.write(read));
        } catch (UnreadableTransaction allowed) {
            if (allowed.getMessage() == null) {
                throw new AssertionError("no message", allowed);
            }
        }
    }
}
