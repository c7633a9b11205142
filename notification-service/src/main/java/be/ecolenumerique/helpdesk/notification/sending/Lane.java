package be.ecolenumerique.helpdesk.notification.sending;

import be.ecolenumerique.helpdesk.notification.outbox.EarlierMails.Place;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxEvent;
import be.ecolenumerique.helpdesk.notification.outbox.OutboxMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The due mails of one ticket for one recipient, in the ticket's order: one goes after the other. */
record Lane(Key key, List<Item> items) {

    record Key(String ticket, String recipient) {}

    record Item(OutboxEvent event, OutboxMail mail) {
        Place place() {
            return Place.of(event, mail);
        }

        Key key() {
            return new Key(event.ticket().toString(), mail.recipientId());
        }
    }

    static Collection<Lane> of(List<OutboxEvent> events, Instant now) {
        Map<Key, Lane> lanes = new LinkedHashMap<>();
        events.stream()
                .flatMap(event -> event.mails().stream().map(mail -> new Item(event, mail)))
                .filter(item ->
                        item.mail().isOpen() && !item.mail().progress().next().isAfter(now))
                .forEach(item -> lanes.computeIfAbsent(item.key(), key -> new Lane(key, new ArrayList<>()))
                        .items()
                        .add(item));
        lanes.values()
                .forEach(lane -> lane.items()
                        .sort(Comparator.comparingLong(
                                item -> item.event().envelope().sequence())));
        return lanes.values();
    }
}
