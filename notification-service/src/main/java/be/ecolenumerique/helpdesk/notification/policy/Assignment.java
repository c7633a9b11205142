package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.SupplierId;

/** Which company handles the ticket, since which version of it; a company that gets it back starts anew. */
public record Assignment(SupplierId supplier, long since) {}
