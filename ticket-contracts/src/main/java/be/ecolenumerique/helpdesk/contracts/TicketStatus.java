package be.ecolenumerique.helpdesk.contracts;

/** Ouvert, En cours, Terminé, Fermé (tutoriel §3 and §4). */
public enum TicketStatus {
    OPEN,
    IN_PROGRESS,
    COMPLETED,
    CLOSED
}
