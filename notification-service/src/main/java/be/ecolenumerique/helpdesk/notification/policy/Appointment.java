package be.ecolenumerique.helpdesk.notification.policy;

import java.time.Instant;
import java.util.Optional;

/** When the supplier comes, and what it wrote about it. The contact of the moment holds an invitation to it. */
public record Appointment(Instant at, Optional<String> message) {}
