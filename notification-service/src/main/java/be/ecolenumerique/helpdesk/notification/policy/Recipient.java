package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;

/** Whom a mail is for, never where it goes: the address is looked up when the mail is written. */
public sealed interface Recipient {
    /** A stable word for it: in the ledger, in Message-IDs, and for the order of one recipient's mails. */
    String id();

    record OnePerson(PersonId person) implements Recipient {
        @Override
        public String id() {
            return person.value();
        }
    }

    /** The company's reference mailbox of the moment (tutoriel §6). */
    record ReferenceMailbox(SupplierId supplier) implements Recipient {
        @Override
        public String id() {
            return supplier.toString();
        }
    }

    /** The one configured address of whoever follows the suppliers (tutoriel §4). */
    record ManagerMailbox() implements Recipient {
        private static final String ID = "manager";

        @Override
        public String id() {
            return ID;
        }
    }

    static Recipient of(String id) {
        if (id.equals(ManagerMailbox.ID)) {
            return new ManagerMailbox();
        }
        return id.startsWith(SupplierId.PREFIX)
                ? new ReferenceMailbox(SupplierId.of(id))
                : new OnePerson(PersonId.of(id));
    }
}
