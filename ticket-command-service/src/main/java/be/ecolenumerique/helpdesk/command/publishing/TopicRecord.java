package be.ecolenumerique.helpdesk.command.publishing;

/**
 * What the headers of a record on one of the relay's topics say.
 *
 * @param place topic, partition and offset
 * @param rightKey the record is where its aggregate's records are
 */
public record TopicRecord(
        String place, String aggregate, long sequence, String eventId, long commit, boolean rightKey) {

    /** A record that the relay did not write. */
    static TopicRecord foreign(String place) {
        return new TopicRecord(place, "", 0, "", 0, false);
    }

    public boolean isForeign() {
        return sequence == 0;
    }
}
