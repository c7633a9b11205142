package be.ecolenumerique.helpdesk.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /**
     * A member without an account is asked to register (tutoriel §1), again where it was asked before: earlier links are
     * dead. {@code until}: when the link of this one ends.
     */
    record MemberInvited(SupplierId supplier, PersonId person, Instant until) implements SupplierEvent {}

    /** The member's link is dead; the address stays with the company. */
    record InvitationWithdrawn(SupplierId supplier, PersonId person) implements SupplierEvent {}

    /**
     * The member has an account. {@code texts}: what it agreed to by registering, and {@code agreedAt}, when, as the identity
     * provider keeps it; empty of an account that there was before.
     */
    record InvitationAccepted(SupplierId supplier, PersonId person, List<AgreedText> texts, Optional<Instant> agreedAt)
            implements SupplierEvent {
        public InvitationAccepted {
            texts = List.copyOf(texts);
        }
    }

    /** The data are revision {@code rev} of that person's record on {@code people}. */
    record PersonRegistered(PersonId person, int rev) implements PersonEvent {}

    record PersonChanged(PersonId person, int rev) implements PersonEvent {}

    /** The certificate that the person's record is gone: {@code rev} is the last that there will ever be. */
    record PersonErased(PersonId person, int rev) implements PersonEvent {}
}
