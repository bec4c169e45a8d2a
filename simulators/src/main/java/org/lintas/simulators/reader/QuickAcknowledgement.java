package org.lintas.simulators.reader;

import java.io.IOException;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;

/**
 * Acknowledges what comes in at once. vpcd writes the length of a frame and the frame itself in two pieces and waits for the first
 * to be acknowledged; the system's usual delay of 40 ms would come with every command. The system forgets the wish after a while.
 */
final class QuickAcknowledgement {

    private QuickAcknowledgement() {}

    /** Asks for it, before each wait, where the system knows it. */
    static void ask(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }
}
