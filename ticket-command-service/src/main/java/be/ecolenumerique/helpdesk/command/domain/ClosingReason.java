package be.ecolenumerique.helpdesk.command.domain;

/** Why a ticket is closed: approved, no answer within 15 days, opened in error. */
public enum ClosingReason {
    APPROVED,
    NO_ANSWER,
    WITHDRAWN
}
