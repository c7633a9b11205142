package be.ecolenumerique.helpdesk.command.invitations;

/**
 * What is written down about invitations beside the log.
 *
 * @param companies how far each has come, until nothing is left to do
 * @param mails what was mailed, for good
 */
public record InvitationRecords(CompaniesToSettle companies, InvitationMails mails) {}
