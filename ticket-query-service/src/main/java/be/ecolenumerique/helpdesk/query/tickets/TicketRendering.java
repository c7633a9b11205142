package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.AllowedActions;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketAction;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.contracts.Viewer;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.projection.TicketDetails;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Opening;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.ActivityView;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.AppointmentView;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.ApprovalView;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.ApprovalView.DueBecause;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.CompletionView;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.EquipmentView;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.ParticipantView;
import be.ecolenumerique.helpdesk.query.tickets.TicketView.ParticipantView.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what one caller sees of a ticket, with names and with what may be done at this instant. */
final class TicketRendering {
    private final ShownTicket shown;
    private final TicketDetails details;
    private final Opening opening;
    private final Standing standing;
    private final NameBook names;

    private TicketRendering(ShownTicket shown, NameBook names) {
        this.shown = shown;
        this.details = shown.ticket().details();
        this.opening = details.row().opening();
        this.standing = details.row().standing();
        this.names = names;
    }

    static TicketView of(ShownTicket shown, NameBook names) {
        return new TicketRendering(shown, names).view();
    }

    private TicketView view() {
        return new TicketView(
                opening.ticket().toString(),
                shown.ticket().version(),
                standing.status(),
                opening.requestType(),
                opening.summary(),
                details.description(),
                names.person(opening.creator()),
                opening.createdAt(),
                standing.updatedAt(),
                SchoolView.of(opening, details.schoolAddress()),
                names.contact(standing.contact()),
                EquipmentView.of(details.equipment()),
                opening.assetTag().orElse(null),
                handling(shown.relatedTo()).map(TicketReference::toString).orElse(null),
                handling(Optional.of(details.technician())).map(names::person).orElse(null),
                handling(standing.supplier()).map(names::supplier).orElse(null),
                handling(standing.assignee()).map(this::assignee).orElse(null),
                details.appointment()
                        .map(a -> new AppointmentView(a.at(), a.message().orElse(null)))
                        .orElse(null),
                details.completion()
                        .map(c -> new CompletionView(c.summary(), c.at(), c.version()))
                        .orElse(null),
                approval(),
                handling(Optional.of(participants())).orElse(null),
                shown.subscribed().orElse(null),
                shown.now().map(this::allowedActions).orElseGet(List::of),
                new ActivityView(
                        ActivityRendering.of(shown.activity(), viewer(), names),
                        shown.earlier().orElse(null)));
    }

    /** What concerns those who handle the ticket, and not its school contact. */
    private <T> Optional<T> handling(Optional<T> value) {
        return viewer() == Viewer.CONTACT ? Optional.empty() : value;
    }

    private PersonView assignee(PersonId person) {
        return standing.supplier()
                .map(supplier -> names.memberOf(supplier, person))
                .orElseGet(() -> names.person(person));
    }

    private List<ParticipantView> participants() {
        return Stream.of(
                        Stream.of(new ParticipantView(Part.CREATOR, names.person(opening.creator()), null)),
                        Stream.of(new ParticipantView(Part.CONTACT, names.person(standing.contact()), null)),
                        standing.supplier().stream()
                                .map(id -> new ParticipantView(Part.SUPPLIER, null, names.supplier(id))),
                        details.participants().stream()
                                .map(shared -> new ParticipantView(Part.SHARED, names.person(shared.person()), null)))
                .flatMap(several -> several)
                .toList();
    }

    private ApprovalView approval() {
        return details.completion()
                .filter(completion -> standing.status() == TicketStatus.COMPLETED)
                .map(c -> new ApprovalView(
                        true, c.dueAt(), new DueBecause("intervention-completed", c.version(), c.at())))
                .orElseGet(() -> new ApprovalView(false, null, null));
    }

    private List<TicketAction> allowedActions(Instant now) {
        boolean due = details.completion().stream().anyMatch(c -> !now.isBefore(c.dueAt()));
        return AllowedActions.of(viewer(), standing.status(), due).stream()
                .sorted()
                .toList();
    }

    private Viewer viewer() {
        return shown.ticket().scope().viewer();
    }
}
