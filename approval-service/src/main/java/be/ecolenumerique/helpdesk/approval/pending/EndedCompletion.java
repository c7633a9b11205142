package be.ecolenumerique.helpdesk.approval.pending;

import java.time.Instant;
import java.util.Optional;

/** A completion that waits no longer: how it ended and when. A reopening carries its reason. */
public record EndedCompletion(Completion completion, Ending ending, Instant at, Optional<String> reason) {}
