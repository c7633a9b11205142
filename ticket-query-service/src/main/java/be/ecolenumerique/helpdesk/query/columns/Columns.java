package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;

/** What is filtered and sorted by, one array per property, a ticket per place. A place that a ticket left stays empty. */
final class Columns {
    private static final byte GONE = -1;
    private static final int HEX = 16;
    private static final int PREFIX = "P-".length();

    private int size;
    private int[] numbers = new int[0];
    private int[] seqs = new int[0];
    private int[] publicVersions = new int[0];
    private int[] creators = new int[0];
    private int[] schools = new int[0];
    private long[] created = new long[0];
    private long[] updated = new long[0];
    private long[] contactHigh = new long[0];
    private long[] contactLow = new long[0];
    private byte[] types = new byte[0];
    private byte[] statuses = new byte[0];

    int size() {
        return size;
    }

    int add(FollowedTicket ticket, int creator, int school) {
        int place = size++;
        makeRoom();
        var opening = ticket.row().opening();
        numbers[place] = ticket.number();
        creators[place] = creator;
        schools[place] = school;
        types[place] = (byte) Numbered.of(opening.requestType());
        created[place] = opening.createdAt().toEpochMilli();
        set(place, ticket);
        return place;
    }

    /** What events move. */
    void set(int place, FollowedTicket ticket) {
        Standing standing = ticket.row().standing();
        seqs[place] = Math.toIntExact(ticket.seq());
        publicVersions[place] = Math.toIntExact(standing.publicVersion());
        updated[place] = standing.updatedAt().toEpochMilli();
        statuses[place] = (byte) Numbered.of(standing.status());
        String contact = standing.contact().value();
        contactHigh[place] = Long.parseUnsignedLong(contact, PREFIX, PREFIX + HEX, HEX);
        contactLow[place] = Long.parseUnsignedLong(contact, PREFIX + HEX, PREFIX + HEX + HEX, HEX);
    }

    void leave(int place) {
        statuses[place] = GONE;
    }

    boolean isLeft(int place) {
        return statuses[place] == GONE;
    }

    int number(int place) {
        return numbers[place];
    }

    int seq(int place) {
        return seqs[place];
    }

    int publicVersion(int place) {
        return publicVersions[place];
    }

    int creator(int place) {
        return creators[place];
    }

    int school(int place) {
        return schools[place];
    }

    int type(int place) {
        return types[place];
    }

    /** Its number, or -1 in a place that was left. */
    int status(int place) {
        return statuses[place];
    }

    long created(int place) {
        return created[place];
    }

    long updated(int place) {
        return updated[place];
    }

    PersonId contact(int place) {
        return PersonId.of("P-%016x%016x".formatted(contactHigh[place], contactLow[place]));
    }

    /** A copy of one ticket at the end of another's columns, as it stands. */
    void copyTo(Columns other, int place) {
        int there = other.size++;
        other.makeRoom();
        other.numbers[there] = numbers[place];
        other.seqs[there] = seqs[place];
        other.publicVersions[there] = publicVersions[place];
        other.creators[there] = creators[place];
        other.schools[there] = schools[place];
        other.created[there] = created[place];
        other.updated[there] = updated[place];
        other.contactHigh[there] = contactHigh[place];
        other.contactLow[there] = contactLow[place];
        other.types[there] = types[place];
        other.statuses[there] = statuses[place];
    }

    long memory() {
        long perPlace = 5L * Integer.BYTES + 4L * Long.BYTES + 2L;
        return perPlace * numbers.length;
    }

    private void makeRoom() {
        numbers = Growth.room(numbers, size);
        seqs = Growth.room(seqs, size);
        publicVersions = Growth.room(publicVersions, size);
        creators = Growth.room(creators, size);
        schools = Growth.room(schools, size);
        created = Growth.room(created, size);
        updated = Growth.room(updated, size);
        contactHigh = Growth.room(contactHigh, size);
        contactLow = Growth.room(contactLow, size);
        types = Growth.room(types, size);
        statuses = Growth.room(statuses, size);
    }
}
