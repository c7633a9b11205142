package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Appointment;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Completion;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails.Participant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ticket told from its events, one after the other: what {@link DetailsWrite} makes of its document, in memory. */
public final class DetailsFold {
    private DetailsFold() {}

    /** @param before nothing before the opening; numbers that were given up are missing between two events */
    public static TicketDetails after(@Nullable TicketDetails before, EventEnvelope<TicketEvent> event) {
        if (before == null) {
            return TicketDetails.read(DetailsWrite.opened(event, FirstRow.of(event)));
        }
        TicketDetails after = before.standing(TicketProjection.after(before.row(), event), event.sequence());
        for (DetailsChange change : DetailsChange.of(event)) {
            after = after(after, change);
        }
        return after;
    }

    private static TicketDetails after(TicketDetails before, DetailsChange change) {
        return switch (change) {
            case DetailsChange.Assigned(long version) -> assigned(before, version);
            case DetailsChange.Appointed(Appointment appointment) -> appointed(before, Optional.of(appointment));
            case DetailsChange.AppointmentGone() -> appointed(before, Optional.empty());
            case DetailsChange.Completed(Completion completion) -> completed(before, Optional.of(completion));
            case DetailsChange.CompletionGone() -> completed(before, Optional.empty());
            case DetailsChange.GivenTo(PersonId technician) ->
                before.with(
                        technician, before.since(), before.appointment(), before.completion(), before.participants());
            case DetailsChange.Shared(Participant participant) ->
                shared(
                        before,
                        Stream.concat(before.participants().stream(), Stream.of(participant))
                                .distinct());
            case DetailsChange.Unshared(PersonId person) ->
                shared(
                        before,
                        before.participants().stream()
                                .filter(participant -> !participant.person().equals(person)));
        };
    }

    private static TicketDetails assigned(TicketDetails before, long version) {
        return before.with(
                before.technician(),
                Optional.of(version),
                Optional.empty(),
                before.completion(),
                before.participants().stream()
                        .filter(participant -> participant.company().isEmpty())
                        .toList());
    }

    private static TicketDetails appointed(TicketDetails before, Optional<Appointment> appointment) {
        return before.with(
                before.technician(), before.since(), appointment, before.completion(), before.participants());
    }

    private static TicketDetails completed(TicketDetails before, Optional<Completion> completion) {
        return before.with(
                before.technician(), before.since(), before.appointment(), completion, before.participants());
    }

    private static TicketDetails shared(TicketDetails before, Stream<Participant> participants) {
        List<Participant> next = participants.toList();
        return before.with(before.technician(), before.since(), before.appointment(), before.completion(), next);
    }
}
