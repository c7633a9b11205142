package be.ecolenumerique.helpdesk.notification.operations;

import be.ecolenumerique.helpdesk.notification.ledger.TicketMails;
import java.time.Instant;

/**
 * One mail as operators see it, with a masked address.
 *
 * @param id what they name it by: event id, a dot, twelve characters
 * @param decided since when there is this mail
 */
record OperatorMail(String id, String ticket, Instant decided, TicketMails.Mail mail) {}
