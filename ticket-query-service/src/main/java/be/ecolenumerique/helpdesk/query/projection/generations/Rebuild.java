package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.query.projection.Generation;
import java.time.Instant;
import java.util.Optional;

/**
 * A generation that is built.
 *
 * @param pace part of the time that each replica works on it
 * @param began by the real clock
 */
public record Rebuild(
        Generation generation, Phase phase, double pace, Instant began, Optional<Comparison> comparison) {}
