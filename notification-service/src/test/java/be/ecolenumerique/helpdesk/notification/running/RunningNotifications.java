package be.ecolenumerique.helpdesk.notification.running;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import be.ecolenumerique.helpdesk.consumer.CrashPoints;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import be.ecolenumerique.helpdesk.notification.NotificationService;
import be.ecolenumerique.helpdesk.notification.outbox.MailState;
import be.ecolenumerique.helpdesk.notification.outbox.Outbox;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One or more replicas of the service on one database, and the mail server that they write to. */
final class RunningNotifications implements AutoCloseable {
    static final TestIssuer ISSUER = TestIssuer.start();

    final SmtpSink smtp = SmtpSink.start();
    final MovableClock clock = new MovableClock();
    private final String database;
    private final Map<String, String> settings = new HashMap<>();
    private final List<ConfigurableApplicationContext> replicas = new ArrayList<>();
    private CrashPoints crashPoints = CrashPoints.NONE;

    private RunningNotifications(Class<?> test) {
        database = SharedBackends.mongoUri(test);
        set("server.port", "0");
        set("management.server.port", "0");
        set("spring.mongodb.uri", database);
        set("spring.kafka.bootstrap-servers", EventTopics.SERVERS);
        set("spring.kafka.properties.heartbeat.interval.ms", "200");
        set("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER.uri());
        set("spring.mail.port", Integer.toString(smtp.port()));
        set("helpdesk.mail.sender", "assistance@en.example");
        set("helpdesk.mail.manager-mailbox", "suivi@en.example");
        set("helpdesk.mail.lease", "3s");
        set("helpdesk.mail.interval", "50ms");
        set("helpdesk.link-keys.signing", SigningKeys.file().toString());
        set("helpdesk.notification.first-start", "from-now");
    }

    static RunningNotifications prepared(Class<?> test) {
        return new RunningNotifications(test);
    }

    static RunningNotifications started(Class<?> test) {
        return prepared(test).start();
    }

    RunningNotifications set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    RunningNotifications unset(String name) {
        settings.remove(name);
        return this;
    }

    RunningNotifications crashingAt(CrashPoints points) {
        crashPoints = points;
        return this;
    }

    RunningNotifications start() {
        replicas.add(new SpringApplicationBuilder(NotificationService.class)
                .initializers(context -> register((GenericApplicationContext) context))
                .run(settings.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new)));
        return this;
    }

    RunningNotifications stop() {
        replicas.forEach(ConfigurableApplicationContext::close);
        replicas.clear();
        return this;
    }

    <T> T bean(Class<T> type) {
        return replicas.getFirst().getBean(type);
    }

    MongoDatabase database() {
        return bean(MongoDatabase.class);
    }

    String uri(String path) {
        return "http://localhost:" + replicas.getFirst().getEnvironment().getProperty("local.server.port") + path;
    }

    String management(String path) {
        return "http://localhost:" + replicas.getFirst().getEnvironment().getProperty("local.management.port") + path;
    }

    /** Subjects without the reference, the oldest first. */
    List<String> mailsTo(String address) {
        return smtp.mailbox().to(address).stream()
                .map(ReceivedMail::subject)
                .map(subject -> subject.substring(subject.indexOf(']') + 2))
                .toList();
    }

    /** Those about one ticket. */
    List<String> mailsTo(String address, Story story) {
        return smtp.mailbox().to(address).stream()
                .map(ReceivedMail::subject)
                .filter(subject -> subject.startsWith("[" + story.ticket + "]"))
                .toList();
    }

    List<OutboxMail> ledger(TicketReference ticket) {
        var held = bean(Outbox.class).of(ticket).block(Duration.ofSeconds(10));
        return Objects.requireNonNull(held).events().stream()
                .flatMap(event -> event.mails().stream())
                .toList();
    }

    /** All mails of the events that the ticket has in the outbox are at their end, and there are as many as expected. */
    void awaitEnded(Story story, int mails) {
        await().untilAsserted(
                        () -> assertThat(ledger(story.ticket)).hasSize(mails).noneMatch(OutboxMail::isOpen));
    }

    /** Back with the mail server; no attempt that began before goes on, so what changed since holds for all to come. */
    void mailServerIsBack(Story story) {
        await().until(() -> !states(story).contains(MailState.SENDING));
        smtp.startAgain();
    }

    List<MailState> states(Story story) {
        return ledger(story.ticket).stream()
                .map(mail -> mail.progress().state())
                .toList();
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    @Override
    public void close() {
        stop();
        smtp.close();
    }

    private void register(GenericApplicationContext context) {
        context.registerBean("realClock", Clock.class, () -> clock);
        context.registerBean(CrashPoints.class, () -> crashPoints);
    }
}
