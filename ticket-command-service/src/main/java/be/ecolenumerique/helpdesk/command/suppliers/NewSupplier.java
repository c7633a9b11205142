package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;

/** A company as a manager registers it, before it has an id. */
public record NewSupplier(Actor actor, String name, EmailAddress referenceMailbox, Language language) {}
