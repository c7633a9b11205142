package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.aggregate.EventStreams;
import be.ecolenumerique.helpdesk.command.aggregate.Request;
import be.ecolenumerique.helpdesk.command.people.ErasedPeople;
import be.ecolenumerique.helpdesk.command.people.KeptContacts;
import be.ecolenumerique.helpdesk.command.people.KeptContacts.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Erases the contact of a ticket that was closed long enough ago. The school, the device and the history stay without it.
 */
public final class ContactRetention {
    /** The school's link works for 90 days behind the due instant, which is 15 days behind the completion. */
    private static final Duration SHORTEST = Duration.ofDays(120);

    private static final int PAGE = 200;

    private final KeptContacts contacts;
    private final ErasedPeople people;
    private final Certificates certificates;
    private final EventStreams streams;
    private final Retention retention;

    /**
     * @param period how long a closed ticket keeps its contact
     * @param clock of the domain
     */
    record Retention(Duration period, InstantSource clock) {
        Retention {
            if (period.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("helpdesk.people.keep-contacts is at least " + SHORTEST.toDays()
                        + " days: so long the school's link works");
            }
        }
    }

    ContactRetention(
            KeptContacts contacts,
            ErasedPeople people,
            Certificates certificates,
            EventStreams streams,
            Retention retention) {
        this.contacts = contacts;
        this.people = people;
        this.certificates = certificates;
        this.streams = streams;
        this.retention = retention;
    }

    @Scheduled(fixedDelayString = "${helpdesk.people.retention-interval:PT1H}", initialDelayString = "PT6M")
    public void sweep() {
        Instant now = retention.clock().instant();
        Instant over = now.minus(retention.period());
        List<Contact> page;
        do {
            page = contacts.closedBefore(over, PAGE);
            page.forEach(contact -> settle(contact, over, now));
        } while (page.size() == PAGE);
    }

    private void settle(Contact contact, Instant over, Instant now) {
        Optional<Instant> closed = streams.closedSince(contact.ticket());
        if (closed.filter(since -> !since.isAfter(over)).isPresent()) {
            people.erase(contact.person(), Optional.empty(), Optional.empty())
                    .ifPresent(erased -> certificates.certify(erased, Request.PLAIN));
        } else {
            contacts.notClosedBefore(closed.orElse(now), contact.person().id());
        }
    }
}
