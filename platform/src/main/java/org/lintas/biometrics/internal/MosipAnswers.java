package org.lintas.biometrics.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.biometrics.internal.MosipResponse.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Answers to messages of a queue, which may deliver one twice: an insertion or deletion is done once, what a crash cut off is finished, and the
 * same message gets the same answer for a week. What changes nothing is answered anew.
 */
@Component
@ConditionalOnProperty("lintas.biometrics.mosip.enabled")
class MosipAnswers {

    /** Who asks, in the receipts of deletions. */
    static final String CALLER = "mosip-queue";

    private static final Logger LOG = LoggerFactory.getLogger(MosipAnswers.class);

    private static final Purpose PURPOSE = new Purpose("border-check");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long LOOKS_EVERY_MILLIS = 60 * 60 * 1_000L;

    private final MosipAbis mosip;
    private final JdbcClient database;
    private final PersonalDataAccess personalData;
    private final Clock clock;

    MosipAnswers(MosipAbis mosip, JdbcClient database, PersonalDataAccess personalData, Clock clock) {
        this.mosip = mosip;
        this.database = database;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * A message that came before.
     *
     * @param held whether its reference was taken when it came first
     * @param answer that was given; empty while there is none
     */
    private record Before(boolean held, Optional<String> answer) {

        static Before of(ResultSet row, int number) throws SQLException {
            return new Before(row.getBoolean("held"), Optional.ofNullable(row.getString("answer")));
        }
    }

    /**
     * Answers a message; what it asked for is durable then.
     *
     * @throws org.springframework.dao.DataAccessException or {@link TransactionException} while there is no database: the message can wait
     */
    String answer(String message) {
        Optional<MosipRequest> request = MosipAbis.read(message);
        try {
            return request.filter(MosipRequest::changes).isPresent() ? once(id(message), request) : anew(request);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException unavailable) {
            throw unavailable;
        } catch (RuntimeException broken) { // No message may stop those behind it.
            LOG.error("A message of MOSIP could not be answered", broken);
            return mosip.answer(request, new Outcome.Failed(MosipFailure.INTERNAL));
        }
    }

    private String anew(Optional<MosipRequest> request) {
        personalData.reading(PURPOSE, new AuditSubject("abis-person", MosipAbis.reference(request)));
        return mosip.answer(request, CALLER);
    }

    private String once(UUID id, Optional<MosipRequest> request) {
        boolean held = mosip.holds(MosipAbis.reference(request));
        Optional<Before> before = before(id);
        if (before.flatMap(Before::answer).isPresent()) {
            return before.flatMap(Before::answer).get();
        }
        if (before.isEmpty()) {
            begin(id, held);
        }
        boolean doneBefore = before.filter(first -> first.held() != held).isPresent();
        String answer = doneBefore ? mosip.answer(request, new Outcome.Done()) : anew(request);
        keep(id, answer);
        return answer;
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void forgetOld() {
        database.sql("DELETE FROM biometrics.mosip_message WHERE received_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Before> before(UUID id) {
        return database.sql("SELECT held, answer FROM biometrics.mosip_message WHERE message = ?")
                .param(id)
                .query(Before::of)
                .optional();
    }

    private void begin(UUID id, boolean held) {
        database.sql("INSERT INTO biometrics.mosip_message (message, held, received_at) VALUES (?, ?, ?)")
                .param(id)
                .param(held)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void keep(UUID id, String answer) {
        database.sql("UPDATE biometrics.mosip_message SET answer = ? WHERE message = ?")
                .param(answer)
                .param(id)
                .update();
    }

    /** The first half of the SHA-256 of the message. */
    private static UUID id(String message) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
