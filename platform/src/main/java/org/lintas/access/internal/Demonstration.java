package org.lintas.access.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lintas.access.DeviceScope;
import org.lintas.access.PersonRole;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OwnerOnlyFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's people: one of each role, who sign in with a link that is printed at the start and good until the
 * process ends; and the credential of the simulated airport. Exists only where {@code lintas.demonstration=true}.
 */
@Component
@ConditionalOnBooleanProperty("lintas.demonstration")
public class Demonstration {

    /** People of fiction, one of each role. */
    private static final Map<PersonRole, String> NAMES = new TreeMap<>(Map.of(
            PersonRole.OFFICER, "Siti Rahma",
            PersonRole.SHIFT_LEADER, "Nguyễn Văn An",
            PersonRole.ANALYST, "Maria Santos",
            PersonRole.EXAMINER, "Somchai Dee",
            PersonRole.ADMINISTRATOR, "Tan Wei Ling",
            PersonRole.DATA_PROTECTION_OFFICER, "Putri Ayu"));

    /** The simulated airport is the carriers that fly to it too. */
    private static final Set<DeviceScope> AIRPORT_SCOPES = Set.of(
            DeviceScope.AIRPORT,
            DeviceScope.carrier("QS"),
            DeviceScope.carrier("QV"),
            DeviceScope.carrier("QP"),
            DeviceScope.carrier("QR"),
            DeviceScope.carrier("UT"));

    private final PersonTable persons;
    private final DeviceCredentials devices;
    private final ConsoleAddress address;
    private final Audit audit;
    private final Clock clock;
    private final Path home;
    private final SecretToken token = SecretToken.random();

    Demonstration(
            PersonTable persons,
            DeviceCredentials devices,
            ConsoleAddress address,
            Audit audit,
            Clock clock,
            @Value("${lintas.home}") Path home) {
        this.persons = persons;
        this.devices = devices;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
        this.home = home;
    }

    /** Before the lanes and their simulator ask for it. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void prepare() {
        NAMES.forEach((role, name) -> {
            if (persons.byUserName(userName(role)).isEmpty()) {
                persons.add(new Person(userName(role), name, Set.of(role), false, clock.instant()));
            }
        });
        SecretToken airport = devices.issue("simulated-airport", AIRPORT_SCOPES, AuditActor.system("access"));
        write(home.resolve("simulator.token"), airport.text() + "\n");
        write(home.resolve("simulator.links"), links());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void printLinks() {
        NAMES.forEach((role, name) -> System.out.printf(
                "Sign in as %s (%s): %s%n", role.name().toLowerCase(Locale.ROOT).replace('_', ' '), name, link(role)));
        System.out.flush();
    }

    /** A role and its link a line, for the simulated staff. */
    private String links() {
        StringBuilder lines = new StringBuilder();
        NAMES.keySet()
                .forEach(role ->
                        lines.append(role.name()).append(' ').append(link(role)).append('\n'));
        return lines.toString();
    }

    private String link(PersonRole role) {
        return "%s/demonstration/%s/%s".formatted(address.origin(), userName(role), token.text());
    }

    /** The person of a link, when the link is good. */
    public Optional<Person> signIn(String userName, SecretToken shown) {
        boolean right = MessageDigest.isEqual(token.hash(), shown.hash());
        Optional<Person> person =
                right && userName.startsWith("demo-") ? persons.byUserName(userName) : Optional.empty();
        person.filter(found -> !found.suspended())
                .ifPresent(found -> audit.record(AuditEvent.done(
                        AuditAction.DEMONSTRATION_SIGNED_IN,
                        AuditActor.person(userName),
                        new AuditSubject("person", userName),
                        Purpose.ADMINISTRATION)));
        return person.filter(found -> !found.suspended());
    }

    private static String userName(PersonRole role) {
        return "demo-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(Path file, String words) {
        try {
            OwnerOnlyFile.write(file, words);
        } catch (IOException broken) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "Cannot write " + file + ".", broken);
        }
    }
}
