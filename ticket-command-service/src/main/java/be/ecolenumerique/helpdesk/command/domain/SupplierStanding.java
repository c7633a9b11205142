package be.ecolenumerique.helpdesk.command.domain;

/** Whether a ticket can be given to a company. */
public enum SupplierStanding {
    UNKNOWN,
    ACTIVE,
    SUSPENDED
}
