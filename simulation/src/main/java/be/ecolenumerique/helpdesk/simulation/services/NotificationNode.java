package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import be.ecolenumerique.helpdesk.notification.deciding.FirstStart;
import be.ecolenumerique.helpdesk.notification.deciding.TicketViews;
import be.ecolenumerique.helpdesk.notification.deciding.WhenTicketEventThenNotify;
import be.ecolenumerique.helpdesk.notification.outbox.MessageIds;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEntries;
import be.ecolenumerique.helpdesk.simulation.disk.Driver;
import be.ecolenumerique.helpdesk.simulation.disk.Server;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A replica of the notification service: decides mails into the outbox, and sends them. */
public final class NotificationNode {
    private final Surroundings surroundings;
    private final ConsumerNode.Member member;
    private final Server disk;

    public NotificationNode(Surroundings surroundings, ConsumerNode.Member member) {
        this.surroundings = surroundings;
        this.member = member;
        this.disk = surroundings.disk(Surroundings.NOTIFICATIONS);
        surroundings.world().begin(member.machine(), this::decide);
        surroundings.world().begin(member.machine(), new Postman(surroundings, member.machine())::live);
    }

    private void decide() {
        var firstStart = new FirstStart(Driver.database(disk), OptionalLong::empty, Optional.empty());
        settle(firstStart);
        var town = surroundings.posts().town();
        var entries = new OutboxEntries(new MessageIds("example.org"), surroundings.world()::now);
        var definition = new ProjectionDefinition<>(
                "ticket-mails",
                Topics.TICKET_EVENTS,
                "notification",
                TicketViews.COLLECTION,
                TicketEvent.class,
                TicketViews.CODEC,
                new WhenTicketEventThenNotify(ticket -> town.facts(), entries, firstStart));
        new ConsumerNode(surroundings, member, disk, definition).live();
    }

    private void settle(FirstStart firstStart) {
        boolean settled = false;
        while (!settled) {
            member.machine().requireAlive();
            try {
                firstStart.settle();
                settled = true;
            } catch (RuntimeException notYet) {
                surroundings.world().pause(Duration.ofMillis(500));
            }
        }
    }
}
