package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Instant;
import java.util.Optional;

/** A ticket as the list « Demandes » knows it (tutoriel §2): what stays as it was opened, and where it stands. */
public record TicketRow(Opening opening, Standing standing) {

    /** @param school its name; {@code fi} and {@code fe} stand beside it */
    public record Opening(
            TicketReference ticket,
            RequestType requestType,
            PersonId creator,
            Instant createdAt,
            String summary,
            String school,
            Optional<String> fi,
            Optional<String> fe,
            Optional<String> assetTag,
            String haystack) {}

    /**
     * @param publicVersion the last version that others than EN staff may know of
     * @param updatedAt when that version came about
     */
    public record Standing(
            TicketStatus status,
            Optional<SupplierId> supplier,
            Optional<PersonId> assignee,
            PersonId contact,
            long publicVersion,
            Instant updatedAt) {

        Standing in(TicketStatus next) {
            return new Standing(next, supplier, assignee, contact, publicVersion, updatedAt);
        }

        Standing assignedTo(SupplierId company) {
            return new Standing(
                    TicketStatus.OPEN, Optional.of(company), Optional.empty(), contact, publicVersion, updatedAt);
        }

        Standing handledBy(Optional<PersonId> person) {
            return new Standing(status, supplier, person, contact, publicVersion, updatedAt);
        }

        Standing toldTo(PersonId person) {
            return new Standing(status, supplier, assignee, person, publicVersion, updatedAt);
        }

        Standing moved(long version, Instant at) {
            return new Standing(status, supplier, assignee, contact, version, at);
        }
    }

    public boolean isClosed() {
        return standing.status() == TicketStatus.CLOSED;
    }
}
