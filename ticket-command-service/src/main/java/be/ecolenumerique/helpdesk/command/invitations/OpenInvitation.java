package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.time.Instant;

/**
 * A member is asked to register and has not done so yet.
 *
 * @param number of the event in the company's stream; a later invitation of the same person has a greater one
 * @param until when its link ends
 */
public record OpenInvitation(PersonId person, long number, Instant until) {}
