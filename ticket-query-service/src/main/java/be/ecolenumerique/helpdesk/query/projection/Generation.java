package be.ecolenumerique.helpdesk.query.projection;

/** One generation of the read model: it has collections of its own, so that a next one can be built beside it. */
public record Generation(int number) {
    /** In the names of the dead-letter topics too, of all generations. */
    public static final String GROUP = "query";

    /**
     * In Kafka. The first is called as it was before there were others.
     *
     * @param service what the groups of all generations begin with
     */
    public String group(String service) {
        return number == 1 ? service : service + "-" + number;
    }

    /** Slim rows, one per ticket: what the list shows, filters and sorts. */
    public String tickets() {
        return "tickets_" + number;
    }

    /** The rest of each ticket, one document per ticket. */
    public String details() {
        return "details_" + number;
    }

    /** One document per event. */
    public String activity() {
        return "activity_" + number;
    }

    /** Who switched the comment mail of a ticket on or off. */
    public String subscriptions() {
        return "subscriptions_" + number;
    }
}
