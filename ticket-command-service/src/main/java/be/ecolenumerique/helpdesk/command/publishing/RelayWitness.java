package be.ecolenumerique.helpdesk.command.publishing;

import java.time.Instant;

/** Who is told how far a term has come: metrics, or the simulation's record (ADR 0125). */
interface RelayWitness {

    /** Commits not acknowledged yet, the oldest made then. */
    void waiting(Instant oldest);

    /** Acknowledged by the broker. */
    void acknowledged(SentPage sent);

    void relayed(long upTo, Instant oldestLeft);
}
