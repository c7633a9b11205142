package be.ecolenumerique.helpdesk.command.suppliers;

/** Why a command on a company was refused and changed nothing. */
public sealed interface SupplierRejection {
    record UnknownSupplier() implements SupplierRejection {}

    /** {@code current}: the company's version. */
    record StaleVersion(long current) implements SupplierRejection {}

    /** The address belongs to another company or to somebody who is no supplier; which one is not said. */
    record AddressTaken() implements SupplierRejection {}

    /** The reference mailbox can not be taken off its company: another one is set first. */
    record ReferenceMailboxStays() implements SupplierRejection {}

    /** Somebody with an account needs no invitation; nor does anybody where the identity provider takes none. */
    record AlreadyRegistered() implements SupplierRejection {}

    /** Nobody is asked to register for a company that is suspended. */
    record CompanySuspended() implements SupplierRejection {}

    /** An invitation is for somebody of the company. */
    record NoMember() implements SupplierRejection {}

    default SupplierRejected asException() {
        return new SupplierRejected(this);
    }
}
