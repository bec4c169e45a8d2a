package org.lintas.oprf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.names.NameParser;
import org.lintas.oprf.SecretKey;

/** The example of the README, line by line. */
class ReadmeExampleTests {

    @Test
    void theExampleRuns() {
        SecureRandom random = new SecureRandom();
        byte[] seedOfEpoch = new byte[SecretKey.BYTES];
        random.nextBytes(seedOfEpoch);
        Instant now = Instant.parse("2026-11-23T00:00:00Z");
        CheckedPerson listed = new CheckedPerson(
                NameParser.text("Anna Maria Eriksson"), Optional.of(PartialDate.parse("1974-08-12")), List.of());
        CheckedPerson traveller = new CheckedPerson(
                NameParser.text("ERIKSSON<<ANNA"),
                Optional.of(PartialDate.parse("1974-08-12")),
                List.of(new CheckedPerson.Document(new StateCode("UTO"), "L898902C3")));

        // The holder, once an epoch: a key, a filter for those with whom it agreed, and whose each ticket is.
        Agreement agreement = new Agreement(7, "entry-screening");
        SecretKey key = agreement.key(seedOfEpoch);
        FilterBuilder builder = new FilterBuilder(agreement, key, random);
        Map<Ticket, String> subjects = new HashMap<>();
        builder.add(listed).forEach(ticket -> subjects.put(ticket, "subject 42"));
        byte[] published = builder.build().encoding();

        CheckHolder holder = new CheckHolder(entry -> System.out.println(entry), InstantSource.fixed(now), random);
        holder.use(agreement, key, now, now.plus(Duration.ofDays(30)));
        holder.agree("MYS", "entry-screening", new AskingLimit(100_000, Duration.ofDays(1)));

        // Who asks: one person or a manifest.
        PrivateCheck check = new PrivateCheck(CheckFilter.decode(published), random);
        PrivateCheck.Pending pending = check.ask(List.of(traveller));
        CheckReply reply = holder.evaluate("MYS", pending.request());
        List<CheckAnswer> answers = switch (reply) {
            case CheckReply.Evaluated evaluated -> check.answers(pending, evaluated.evaluation());
            case CheckReply.Refused refused -> throw new IllegalStateException("ask later: " + refused.reason());
        };

        assertThat(answers.getFirst().hit()).isTrue();
        assertThat(subjects.get(answers.getFirst().tickets().getFirst())).isEqualTo("subject 42");
    }
}
