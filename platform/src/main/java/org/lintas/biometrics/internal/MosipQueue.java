package org.lintas.biometrics.internal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.StreamDelivery;
import org.apache.qpid.protonj2.client.StreamReceiver;
import org.apache.qpid.protonj2.client.StreamReceiverOptions;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries MOSIP's messages through its queues, by AMQP 1.0: one at a time, taken off the queue of requests only when the broker has the answer.
 * What is no message of text goes back as rejected, which brokers put where dead letters go, and does not stop the next one. Without the broker,
 * or without the database, it waits and tries again; the messages stay in their queue.
 */
@Component
@ConditionalOnProperty({"lintas.biometrics.mosip.enabled", "lintas.biometrics.mosip.queue.broker"})
class MosipQueue implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(MosipQueue.class);

    /** Longest wait for the broker in seconds: to connect, and to take an answer. A choice of ours. */
    private static final int BROKER_SECONDS = 20;

    /** Longest wait for a message before it is looked whether the node stops. */
    private static final int LOOK_MILLIS = 500;

    /** Longest wait at the stop of the node for the message in hand, whose biometrics take the longest. */
    private static final Duration STOP_MAX = Duration.ofSeconds(25);

    private final MosipQueueSettings settings;
    private final MosipAnswers answers;
    private final Waits waits;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private volatile boolean connected;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread carrier;

    /**
     * How long it waits before it tries again.
     *
     * @param first after the first failure; it doubles with each further one
     * @param longest however many there were
     */
    record Waits(Duration first, Duration longest) {

        static final Waits USUAL = new Waits(Duration.ofMillis(500), Duration.ofSeconds(30));

        Duration after(Duration before) {
            Duration doubled = before.multipliedBy(2);
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }

    @Autowired
    MosipQueue(MosipQueueSettings settings, MosipAnswers answers) {
        this(settings, answers, Waits.USUAL);
    }

    MosipQueue(MosipQueueSettings settings, MosipAnswers answers, Waits waits) {
        this.settings = settings;
        this.answers = answers;
        this.waits = waits;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        carrier = Thread.ofVirtual().name("mosip-queue").start(this::carry);
    }

    /** Lets the message in hand be answered. */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            if (carrier != null && !carrier.join(STOP_MAX)) {
                LOG.warn("MOSIP's queue: the message in hand is not answered yet; the broker will give it out again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** What an operator watches. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("lintas.biometrics.mosip.queue.connected", () -> connected ? 1 : 0)
                .register(registry);
        FunctionCounter.builder("lintas.biometrics.mosip.queue.answered", answered, AtomicLong::get)
                .register(registry);
        FunctionCounter.builder("lintas.biometrics.mosip.queue.rejected", rejected, AtomicLong::get)
                .register(registry);
    }

    /** Serves until the node stops, waiting longer each time that it does not come to an answer. */
    private void carry() {
        Duration wait = waits.first();
        while (isRunning()) {
            long done = answered.get();
            String why = serve();
            connected = false;
            wait = answered.get() > done ? waits.first() : wait;
            if (isRunning()) {
                LOG.warn("MOSIP's queue is closed: {}; again in {} ms", why, wait.toMillis());
                pause(wait);
                wait = waits.after(wait);
            }
        }
    }

    /** Serves until it cannot, and says why. */
    private String serve() {
        try (Client client = Client.create();
                Connection connection = connect(client, settings)) {
            serve(connection);
            return "the node stops";
        } catch (ClientException
                | IOException
                | GeneralSecurityException
                | RuntimeException broken) { // Whatever it is: a thread that ends would leave the queue to itself.
            return broken.toString();
        }
    }

    private void pause(Duration wait) {
        try {
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    static Connection connect(Client client, MosipQueueSettings settings)
            throws ClientException, IOException, GeneralSecurityException {
        ConnectionOptions options = new ConnectionOptions()
                .openTimeout(BROKER_SECONDS, TimeUnit.SECONDS)
                .requestTimeout(BROKER_SECONDS, TimeUnit.SECONDS)
                .sendTimeout(BROKER_SECONDS, TimeUnit.SECONDS)
                .closeTimeout(BROKER_SECONDS, TimeUnit.SECONDS);
        settings.userName().ifPresent(options::user);
        settings.password().ifPresent(options::password);
        if (settings.encrypted()) {
            options.sslOptions().sslEnabled(true);
            settings.trusted().ifPresent(options.sslOptions()::sslContextOverride);
        }
        URI broker = settings.address();
        return client.connect(broker.getHost(), broker.getPort(), options);
    }

    private void serve(Connection connection) throws ClientException, IOException {
        var asked = new StreamReceiverOptions().autoAccept(false).creditWindow(0);
        StreamReceiver requests = connection.openStreamReceiver(settings.requests(), asked);
        Sender sender = connection.openSender(settings.answers());
        // Both wait until the broker has said that there is such a queue.
        requests.source();
        sender.target();
        connected = true;
        LOG.info("MOSIP's queue {} is open", settings.requests());
        requests.addCredit(1);
        while (isRunning()) {
            StreamDelivery delivery = requests.receive(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (delivery != null) {
                take(delivery, sender);
                requests.addCredit(1);
            }
        }
    }

    private void take(StreamDelivery delivery, Sender sender) throws ClientException, IOException {
        Optional<MosipQueueMessage> request;
        try (InputStream encoded = delivery.rawInputStream()) {
            request = MosipQueueMessage.read(encoded.readNBytes(MosipQueueMessage.BYTES_MAX + 1));
            // To its end, kept nowhere: the client fails when the rest of what is settled comes.
            encoded.transferTo(OutputStream.nullOutputStream());
        }
        if (request.isPresent()) {
            answer(request.get(), delivery, sender);
            answered.incrementAndGet();
        } else {
            LOG.warn("MOSIP's queue: what came is no text of at most {} bytes", MosipQueueMessage.BODY_BYTES_MAX);
            delivery.reject("lintas:no-message", "no text of at most " + MosipQueueMessage.BODY_BYTES_MAX + " bytes");
            rejected.incrementAndGet();
        }
    }

    private void answer(MosipQueueMessage request, StreamDelivery delivery, Sender sender) throws ClientException {
        boolean taken = false;
        try {
            sender.send(request.reply(answers.answer(request.text()))).awaitAccepted(BROKER_SECONDS, TimeUnit.SECONDS);
            delivery.accept();
            taken = true;
        } finally {
            if (!taken) {
                // Not the message's fault: it does not count as one of the tries after which brokers give up.
                delivery.release();
            }
        }
    }
}
