package be.ecolenumerique.helpdesk.simulation.audit;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.notification.policy.NotificationPolicy;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.policy.TicketView;
import be.ecolenumerique.helpdesk.simulation.network.MailServer.Taken;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Each mail of each event once; twice only where its sender could not know; none but what concerns nobody any more. */
final class MailAudit {
    /** Longer than a sender can stand still between looking and sending. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private record Mail(String event, String recipient) {}

    private final Stored log;
    private final Surroundings surroundings;
    private final Consumer<Violation> found;
    private final Map<Mail, List<Taken>> taken = new LinkedHashMap<>();
    private final Map<Mail, String> states = new HashMap<>();
    private int secondTransmissions;

    MailAudit(Stored log, Surroundings surroundings, Consumer<Violation> found) {
        this.log = log;
        this.surroundings = surroundings;
        this.found = found;
        surroundings
                .posts()
                .mailServer()
                .taken()
                .forEach(mail -> taken.computeIfAbsent(
                                new Mail(mail.event(), mail.recipient()), first -> new ArrayList<>())
                        .add(mail));
        surroundings.disk(Surroundings.NOTIFICATIONS).shelf("outbox").durable().forEach(this::states);
    }

    private void states(BsonDocument event) {
        event.getArray("mails").stream()
                .map(BsonValue::asDocument)
                .forEach(mail -> states.put(
                        new Mail(
                                event.getString("_id").getValue(),
                                mail.getString("to").getValue()),
                        mail.getString("state").getValue()));
    }

    int secondTransmissions() {
        return secondTransmissions;
    }

    void audit() {
        log.byTicket().values().forEach(this::ticket);
        taken.forEach(this::once);
    }

    private void ticket(List<EventEnvelope<TicketEvent>> events) {
        TicketView view = null;
        Map<String, Taken> latest = new HashMap<>();
        for (EventEnvelope<TicketEvent> event : events) {
            if (event.event() instanceof TicketOpened opened) {
                view = TicketView.opened(opened);
                continue;
            }
            TicketView before = Objects.requireNonNull(view);
            planned(event, before).forEach(mail -> mail(event, mail, latest));
            view = before.after(event);
        }
        formerCompanies(events);
    }

    private List<PlannedMail> planned(EventEnvelope<TicketEvent> event, TicketView before) {
        return new NotificationPolicy()
                .mailsFor(event, before, surroundings.posts().town().facts());
    }

    private void mail(EventEnvelope<TicketEvent> event, PlannedMail planned, Map<String, Taken> latest) {
        Mail mail = new Mail(event.eventId(), planned.recipient().id());
        List<Taken> sent = taken.getOrDefault(mail, List.of());
        String state = states.getOrDefault(mail, "never decided");
        boolean concernsNobody = state.equals("not-concerned") || state.equals("merged");
        require(
                concernsNobody ? sent.stream().allMatch(Taken::maySecondFollow) : !sent.isEmpty(),
                "no mail is lost",
                planned.template() + " to " + mail.recipient() + " is " + state + " and sent " + sent.size()
                        + " times");
        if (!sent.isEmpty()) {
            Taken before = latest.put(mail.recipient(), sent.getFirst());
            require(
                    before == null || before.at() <= sent.getFirst().at(),
                    "a ticket's mails keep their order",
                    event.aggregate() + "/" + event.sequence() + " to " + mail.recipient());
        }
    }

    private void once(Mail mail, List<Taken> sent) {
        secondTransmissions += sent.size() - 1;
        boolean explained = sent.stream().limit(sent.size() - 1L).allMatch(Taken::maySecondFollow);
        require(explained, "a mail is sent once", mail + " was sent " + sent.size() + " times");
        require(
                sent.stream().map(Taken::messageId).distinct().count() == 1,
                "a second transmission has the same Message-ID",
                mail.toString());
        require(states.containsKey(mail), "only what is decided is sent", mail.toString());
    }

    /** A company that lost the ticket is told nothing once that is known here. */
    private void formerCompanies(List<EventEnvelope<TicketEvent>> events) {
        for (EventEnvelope<TicketEvent> event : events) {
            if (event.event() instanceof SupplierAssigned lost && lost.former().isPresent()) {
                String former = lost.former().get().toString();
                long known = decidedAt(event.eventId());
                events.stream()
                        .filter(earlier -> earlier.sequence() < event.sequence())
                        .flatMap(earlier -> taken.getOrDefault(new Mail(earlier.eventId(), former), List.of()).stream())
                        .forEach(mail -> require(
                                mail.at() < known + GRACE.toNanos() || isBack(events, event, former),
                                "a former company is told nothing",
                                event.aggregate() + " to " + former));
            }
        }
    }

    private static boolean isBack(
            List<EventEnvelope<TicketEvent>> events, EventEnvelope<TicketEvent> lost, String company) {
        return events.stream()
                .filter(later -> later.sequence() > lost.sequence())
                .anyMatch(later -> later.event() instanceof SupplierAssigned again
                        && again.supplier().toString().equals(company));
    }

    private long decidedAt(String event) {
        return surroundings.disk(Surroundings.NOTIFICATIONS).shelf("outbox").durable().stream()
                .filter(document -> document.getString("_id").getValue().equals(event))
                .mapToLong(document -> surroundings
                        .world()
                        .nanosOf(document.getDateTime("decided").getValue()))
                .findFirst()
                .orElse(Long.MAX_VALUE / 2);
    }

    private void require(boolean holds, String rule, String what) {
        if (!holds) {
            found.accept(Violation.of(rule, what));
        }
    }
}
