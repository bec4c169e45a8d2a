package org.lintas.emrtd;

/** One running protocol: knows when it began and reports how it ended. */
final class ProtocolTimer {

    private final ReadingProgress progress;
    private final ChipProtocol protocol;
    private final long since;
    private boolean reported;

    ProtocolTimer(ReadingProgress progress, ChipProtocol protocol, long since) {
        this.progress = progress;
        this.protocol = protocol;
        this.since = since;
    }

    void succeeded(String detail, String cipher) {
        report(new ProtocolOutcome(protocol, CheckResult.SUCCESSFUL, "ok", detail, cipher, progress.now() - since));
    }

    void ended(CheckResult result, String code, String detail) {
        report(new ProtocolOutcome(protocol, result, code, detail, "", progress.now() - since));
    }

    /** The chip was lost; says so unless the protocol had ended before. */
    void aborted() {
        if (!reported) {
            ended(CheckResult.ABORTED, "chip-lost", "the chip was lost");
        }
    }

    private void report(ProtocolOutcome outcome) {
        reported = true;
        progress.ended(outcome);
    }
}
