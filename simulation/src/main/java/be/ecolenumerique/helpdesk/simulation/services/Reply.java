package be.ecolenumerique.helpdesk.simulation.services;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;

/** What the command service says to a command. */
public sealed interface Reply {

    record Accepted(Answer answer) implements Reply {}

    /**
     * @param status refused for the ticket's status alone
     * @param outranksKey said before any first answer is looked for
     */
    record Refused(String why, boolean status, boolean outranksKey) implements Reply {}

    /** Stored or not: only asking again with the same key tells. */
    record Unknown() implements Reply {}
}
