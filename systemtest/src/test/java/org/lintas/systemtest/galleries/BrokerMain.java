package org.lintas.systemtest.galleries;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Prepares a folder for a broker of Kafka and runs it. */
final class BrokerMain {

    private BrokerMain() {}

    static void main(String[] arguments) {
        String cluster = arguments[0];
        String settings = arguments[1];
        int result = StorageTool.execute(new String[] {"format", "-t", cluster, "-c", settings}, System.out);
        if (result != 0) {
            throw new IllegalStateException("the folder of the broker cannot be prepared: " + result);
        }
        Kafka.main(new String[] {settings});
    }
}
