package be.ecolenumerique.helpdesk.contracts;

/** What happens to companies, their addresses, and persons. Personal data are on the topic {@code people}, not here. */
public sealed interface DirectoryEvent {

    sealed interface SupplierEvent extends DirectoryEvent {
        SupplierId supplier();
    }

    sealed interface PersonEvent extends DirectoryEvent {
        PersonId person();

        int rev();
    }

    record SupplierRegistered(SupplierId supplier, String name, Language language) implements SupplierEvent {}

    /** {@code mailbox}: company data, where assignment mail goes (tutoriel §6). {@code person}: its record; a member too. */
    record ReferenceMailboxSet(SupplierId supplier, EmailAddress mailbox, PersonId person) implements SupplierEvent {}

    /** A secondary address, or the reference mailbox. */
    record MemberAdded(SupplierId supplier, PersonId person) implements SupplierEvent {}

    record MemberRemoved(SupplierId supplier, PersonId person) implements SupplierEvent {}

    /** Its people read what they had and write nothing; nothing new is assigned to it (behaviour §7). */
    record SupplierSuspended(SupplierId supplier) implements SupplierEvent {}

    record SupplierResumed(SupplierId supplier) implements SupplierEvent {}

    /** The data are revision {@code rev} of that person's record on {@code people}. */
    record PersonRegistered(PersonId person, int rev) implements PersonEvent {}

    record PersonChanged(PersonId person, int rev) implements PersonEvent {}

    /** The certificate that the person's record is gone: {@code rev} is the last that there will ever be. */
    record PersonErased(PersonId person, int rev) implements PersonEvent {}
}
