package be.ecolenumerique.helpdesk.query.columns;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The tickets of each contact. Nearly every ticket has a contact record of its own, so this is one table of ticket numbers,
 * open to the next place, and holds no contact itself.
 */
final class Contacts {
    private static final int EMPTY = 0;
    private static final int GONE = -1;

    private final IntFunction<PersonId> contactOf;
    private int[] table = new int[64];
    private int used;

    /** @param contactOf the contact of a ticket that was added */
    Contacts(IntFunction<PersonId> contactOf) {
        this.contactOf = contactOf;
    }

    void add(PersonId contact, int number) {
        if (used * 3L > table.length * 2L) {
            grow();
        }
        put(contact, number);
    }

    void remove(PersonId contact, int number) {
        for (int at = start(contact); table[at] != EMPTY; at = next(at)) {
            if (table[at] == number) {
                table[at] = GONE;
                return;
            }
        }
    }

    IntStream of(PersonId contact) {
        var found = IntStream.builder();
        for (int at = start(contact); table[at] != EMPTY; at = next(at)) {
            if (table[at] != GONE && contactOf.apply(table[at]).equals(contact)) {
                found.add(table[at]);
            }
        }
        return found.build();
    }

    long memory() {
        return (long) Integer.BYTES * table.length;
    }

    private void put(PersonId contact, int number) {
        int at = start(contact);
        while (table[at] != EMPTY) {
            at = next(at);
        }
        table[at] = number;
        used++;
    }

    private void grow() {
        int[] former = table;
        table = new int[former.length * 2];
        used = 0;
        for (int number : former) {
            if (number != EMPTY && number != GONE) {
                put(contactOf.apply(number), number);
            }
        }
    }

    private int start(PersonId contact) {
        int hash = contact.value().hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & (table.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }
}
