package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;

/** Whom an invitation is for. */
record Addressee(OpenInvitation invitation, EmailAddress address, Language language) {}
