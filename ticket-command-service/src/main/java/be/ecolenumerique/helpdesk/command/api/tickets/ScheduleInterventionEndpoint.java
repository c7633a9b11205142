package be.ecolenumerique.helpdesk.command.api.tickets;

import be.ecolenumerique.helpdesk.command.api.AppointmentTime;
import be.ecolenumerique.helpdesk.command.api.TicketAnswer;
import be.ecolenumerique.helpdesk.command.api.TicketWrites;
import be.ecolenumerique.helpdesk.command.api.Write;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand.ScheduleIntervention;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.security.AllowedTo;
import be.ecolenumerique.helpdesk.conventions.web.MultiLine;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** « Intervention en cours »: when somebody comes (tutoriel §4). */
@RestController
@AllowedTo(Role.SUPPLIER)
final class ScheduleInterventionEndpoint {
    record Body(AppointmentTime at, @MultiLine(max = 5_000) Optional<String> message) {}

    private final TicketWrites writes;

    ScheduleInterventionEndpoint(TicketWrites writes) {
        this.writes = writes;
    }

    @PostMapping("/api/v1/tickets/{ref}/schedule-intervention")
    Mono<ResponseEntity<TicketAnswer>> scheduleIntervention(Write<Body> write) {
        return writes.send(
                write,
                new ScheduleIntervention(
                        write.ticket(),
                        write.actor(),
                        write.expectedVersion(),
                        write.body().at().instant(),
                        write.body().message()));
    }
}
