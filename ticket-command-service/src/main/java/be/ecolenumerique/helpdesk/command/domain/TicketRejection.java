package be.ecolenumerique.helpdesk.command.domain;

import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Why a command on a ticket was refused and changed nothing: typed here, worded for people where it is answered. */
public sealed interface TicketRejection {

    /** Unknown, or not to be seen by this caller: one answer for both. */
    record NotYourTicket() implements TicketRejection {}

    /** Nobody in this quality may ever do this. */
    record RoleMayNot() implements TicketRejection {}

    /** Internal comments are for EN staff. */
    record InternalIsForEnStaff() implements TicketRejection {}

    /** {@code current}: the last version that this caller sees. */
    record StaleVersion(long current) implements TicketRejection {}

    /** {@code allowed}: what this caller may do now. From CLOSED nothing reopens: a new ticket may link this one. */
    record WrongStatus(TicketStatus status, Set<TicketAction> allowed) implements TicketRejection {}

    /** The due instant of the approval is reached, whether or not the ticket is closed already (tutoriel §5). */
    record DeadlinePassed() implements TicketRejection {}

    /** Allowed from this instant on. */
    record TooEarly(Instant from) implements TicketRejection {}

    /** The completion or the contact that was named is not the current one. */
    record LinkReplaced() implements TicketRejection {}

    record AppointmentBeforeToday(LocalDate today) implements TicketRejection {}

    record AppointmentTooFar(LocalDate latest) implements TicketRejection {}

    /** An id that is unknown, not visible to the caller or not eligible. {@code pointer}: JSON pointer into the request. */
    record UnknownReference(String pointer) implements TicketRejection {}

    record SupplierSuspended() implements TicketRejection {}

    default RejectedException asException() {
        return new RejectedException(this);
    }
}
