package org.lintas.lanes.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/**
 * The chip on a reader of PC/SC, connected with the first command, by whichever protocol the reader offers. After a loss the next
 * command connects anew, if a chip is there. Every call to the service is made on a thread of its own and given up after a time: a
 * reader that was unplugged may never answer.
 */
final class PcscChip implements ApduChannel {

    /** Longest wait for a chip that is expected, in milliseconds: a document settles in the field within a second or two. */
    private static final long PRESENT_MILLIS_MAX = 2_000;

    /** Connections that are made for a first answer: to the document before, while it is taken away, and to this. */
    private static final int FRESH_TRIES_MAX = 4;

    /** Between two of them: the service looks for documents every 400 ms. */
    private static final Duration SETTLING = Duration.ofMillis(500);

    /** Longest wait for one call: the longest of a chip (5 s, ISO/IEC 14443-4 frame waiting time) and its arrival. */
    private static final Duration CALL_MAX = Duration.ofSeconds(8);

    /** Any protocol: T=0, T=1, or T=CL as readers show it. */
    private static final String ANY_PROTOCOL = "*";

    /** Longest wait for the chip's reset when the conversation ends, in milliseconds; it goes on by itself. */
    private static final long LET_GO_MILLIS_MAX = 1_000;

    /** What the service does with the chip when it is let go. A chip that is gone is not reset: some drivers wait seconds for it. */
    private static final boolean AFTERWARDS_RESET = true;

    private static final boolean AFTERWARDS_NOTHING = false;

    private final CardTerminal terminal;
    private final ExecutorService calls;
    private @Nullable Card card;
    private boolean answered;
    private volatile boolean extended;
    private volatile boolean closed;

    PcscChip(CardTerminal terminal) {
        this.terminal = terminal;
        this.calls = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("pcsc").factory());
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        return call(() -> exchange(command));
    }

    @Override
    public boolean extendedLength() {
        if (!closed && card == null) {
            try {
                call(() -> {
                    connected();
                    return new byte[0];
                });
            } catch (ChipLostException e) {
                return false;
            }
        }
        return extended;
    }

    /** Lets go of the chip and resets it, so that the next conversation finds no open session. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        calls.execute(() -> disconnect(answered ? AFTERWARDS_RESET : AFTERWARDS_NOTHING));
        calls.shutdown();
        try {
            calls.awaitTermination(LET_GO_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The service may still show the document before this one: until a connection has answered once, it is made anew. */
    private byte[] exchange(byte[] command) throws CardException {
        for (int tries = 1; ; tries++) {
            boolean fresh = !answered;
            try {
                return transmit(command);
            } catch (NoDocumentException nothing) {
                throw nothing;
            } catch (CardException | IllegalStateException stale) {
                if (!fresh || tries == FRESH_TRIES_MAX) {
                    throw stale;
                }
                LockSupport.parkNanos(SETTLING.toNanos());
            }
        }
    }

    private byte[] transmit(byte[] command) throws CardException {
        CommandAPDU parsed = new CommandAPDU(command);
        try {
            byte[] answer = connected().getBasicChannel().transmit(parsed).getBytes();
            answered = true;
            return answer;
        } catch (CardException | IllegalStateException e) {
            disconnect(AFTERWARDS_NOTHING);
            throw e;
        } catch (IllegalArgumentException withoutStatus) {
            disconnect(AFTERWARDS_NOTHING);
            throw new CardException("The chip left while it answered.", withoutStatus);
        }
    }

    private Card connected() throws CardException {
        Card now = card;
        if (now == null) {
            if (!terminal.waitForCardPresent(PRESENT_MILLIS_MAX)) {
                throw new NoDocumentException();
            }
            now = terminal.connect(ANY_PROTOCOL);
            card = now;
            extended = PcscAbilities.extendedLength(now);
        }
        return now;
    }

    private void disconnect(boolean afterwards) {
        Card now = card;
        card = null;
        answered = false;
        if (now == null) {
            return;
        }
        try {
            now.disconnect(afterwards);
        } catch (CardException | IllegalStateException e) {
            // The chip or its reader is gone already: there is nothing left to let go of.
        }
    }

    private byte[] call(Callable<byte[]> work) throws ChipLostException {
        Future<byte[]> answer;
        try {
            answer = calls.submit(work);
        } catch (RejectedExecutionException e) {
            throw new ChipLostException("The reader was let go.", e);
        }
        try {
            return answer.get(CALL_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw new ChipLostException("The reader does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ChipLostException("The conversation was interrupted.", e);
        } catch (ExecutionException e) {
            throw new ChipLostException("The document left the reader: " + e.getCause(), e);
        }
    }

    /** Nothing lies on the reader. */
    private static final class NoDocumentException extends CardException {

        private static final long serialVersionUID = 1L;

        NoDocumentException() {
            super("No document lies on the reader.");
        }
    }
}
