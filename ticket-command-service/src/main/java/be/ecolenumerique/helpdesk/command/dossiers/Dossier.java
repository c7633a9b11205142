package be.ecolenumerique.helpdesk.command.dossiers;

import be.ecolenumerique.helpdesk.command.eventlog.LoggedEvent;
import be.ecolenumerique.helpdesk.command.invitations.InvitationMail;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.ContractsJson;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that this service keeps about a person beside tickets.
 *
 * @param erased whether there was such a person, whose record is gone
 * @param records those that erasing it takes; none of an erased person, or where there never was such a person
 * @param events of companies and of the record, in the order of the log
 * @param earlierLeftOut whether there are more events than one answer holds
 * @param invitationMails those that the identity provider sent it for us, newest first
 */
public record Dossier(
        boolean erased, List<Person> records, List<Event> events, boolean earlierLeftOut, List<Mail> invitationMails) {
    static final Dossier OF_NOBODY = new Dossier(false, List.of(), List.of(), false, List.of());

    /**
     * As the log has it, without what is beside the actor in its metadata: keys of requests are nobody else's business.
     *
     * @param version number of the event within its company, or record
     * @param payload JSON
     */
    public record Event(
            String type,
            int revision,
            long version,
            Instant at,
            Actor actor,
            @JsonRawValue String payload) {
        static Event of(LoggedEvent event) {
            String revision = event.revision();
            return new Event(
                    event.type(),
                    revision == null ? 1 : Integer.parseInt(revision),
                    event.version() + 1,
                    Instant.ofEpochMilli(event.millis()),
                    ContractsJson.MAPPER
                            .readValue(event.metadata(), EventMetadata.class)
                            .actor(),
                    event.payload());
        }
    }

    /** As {@code GET /api/v1/ops/command/invitations} has it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Mail(
            SupplierId supplier,
            long version,
            Instant asked,
            String state,
            Optional<Instant> sentAt,
            String provider,
            Optional<Instant> endedAt,
            Optional<String> end) {
        static Mail of(InvitationMail mail) {
            return new Mail(
                    mail.supplier(),
                    mail.number(),
                    mail.asked(),
                    mail.state(),
                    mail.sent(),
                    mail.provider(),
                    mail.ended(),
                    mail.end().map(InvitationMail.End::word));
        }
    }
}
