package be.ecolenumerique.helpdesk.consumer.records;

/** A record whose headers are missing or name another event than its value. */
public final class NotTheAnnouncedEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTheAnnouncedEvent(String delivery) {
        super(delivery);
    }
}
