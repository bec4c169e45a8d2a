package org.lintas.testbroker;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** ActiveMQ Artemis with a few queues and one who may come in; what it takes is kept in a folder, over a kill too. */
final class TestBroker {

    /** Bytes of each file of its journal, which are written at its start. */
    private static final int JOURNAL_BYTES = 4 * 1024 * 1024;

    /** A message that was given out and not taken so many times is a dead letter. */
    private static final int GIVEN_OUT_MAX = 3;

    private TestBroker() {}

    /**
     * Runs until its standard input ends; says {@code ready} on its standard output once it listens.
     *
     * @param arguments folder of its files, address to listen at in Artemis's form, user name, file with the password, and names of queues, of
     *     which the first takes dead letters
     */
    public static void main(String[] arguments) throws Exception {
        List<String> queues = List.of(arguments).subList(4, arguments.length);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                .setConfiguration(configuration(Path.of(arguments[0]), arguments[1], queues))
                .setSecurityManager(new OneUser(arguments[2], Files.readString(Path.of(arguments[3]))));
        broker.start();
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
        broker.stop();
    }

    private static Configuration configuration(Path folder, String address, List<String> queues) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large-messages").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_BYTES)
                .setJournalMinFiles(2)
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .addAcceptorConfiguration("amqp", address)
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setDeadLetterAddress(SimpleString.of(queues.getFirst()))
                                .setMaxDeliveryAttempts(GIVEN_OUT_MAX)
                                .setAutoCreateAddresses(false)
                                .setAutoCreateQueues(false));
        for (String queue : queues) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration()
                    .setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfiguration(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST)));
        }
        return configuration;
    }

    /** Lets one in, by name and password, and that one do everything. */
    private record OneUser(String name, String password) implements ActiveMQSecurityManager {

        @Override
        public boolean validateUser(String user, String secret) {
            return name.equals(user) && password.equals(secret);
        }

        @Override
        public boolean validateUserAndRole(String user, String secret, Set<Role> roles, CheckType wish) {
            return validateUser(user, secret);
        }
    }
}
