package be.ecolenumerique.helpdesk.acceptance.faults;

import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Event;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Evidence.Published;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.Ledger;
import be.ecolenumerique.helpdesk.acceptance.faults.audit.MailAudit;
import be.ecolenumerique.helpdesk.backends.kafka.TopicRecords;
import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Collects what each part holds of the tickets in a ledger, once the parts had time to come to rest. */
final class Gathering {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Scene scene;
    private final Supplier<Mailbox> mailbox;

    Gathering(Scene scene, Supplier<Mailbox> mailbox) {
        this.scene = scene;
        this.mailbox = mailbox;
    }

    Evidence about(Ledger ledger) {
        var contents = ledger.contents();
        var log = StoredLog.read(scene.stack().mongo().uri()).about(contents);
        var shown = new ShownTickets(scene.technician()).upTo(lastVersions(log.events()), PATIENCE);
        var evidence = new Evidence(
                contents,
                log.numbers(),
                log.events(),
                published(shown.keySet()::contains),
                shown,
                List.of(),
                List.of());
        return withMails(evidence);
    }

    private static Map<String, Long> lastVersions(List<Event> events) {
        return events.stream().collect(Collectors.toMap(Event::ticket, Event::version, Math::max));
    }

    private List<Published> published(Predicate<String> isOurs) {
        return TopicRecords.read(scene.stack().kafka().bootstrapServers(), List.of(Topics.TICKET_EVENTS)).stream()
                .filter(record -> isOurs.test(record.key()))
                .map(Gathering::published)
                .toList();
    }

    private static Published published(ConsumerRecord<String, byte[]> record) {
        return new Published(
                record.key(),
                Long.parseLong(header(record, Topics.HEADER_SEQUENCE)),
                header(record, Topics.HEADER_EVENT_ID),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    /**
     * Waits as long as mails keep coming. Which ones were refused is asked only once none came for a while: the question is
     * one request per ticket, and would keep the senders from their work.
     */
    private Evidence withMails(Evidence before) {
        var tickets = before.shown().keySet();
        var mails = new KeptMails(scene, tickets);
        var evidence = mails.addedTo(before, mailbox.get(), RefusedMails.none());
        int had = -1;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!new MailAudit(evidence).isComplete() && System.nanoTime() < end) {
            Pause.of(Duration.ofSeconds(3));
            int has = evidence.mails().size();
            boolean calm = has <= had;
            if (!calm) {
                had = has;
                end = System.nanoTime() + PATIENCE.toNanos();
            }
            evidence = mails.addedTo(
                    before,
                    mailbox.get(),
                    calm ? RefusedMails.about(tickets, scene.technician()) : RefusedMails.none());
        }
        return evidence;
    }
}
