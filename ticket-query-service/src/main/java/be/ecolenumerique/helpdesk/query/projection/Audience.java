package be.ecolenumerique.helpdesk.query.projection;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CommentAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ContactChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionApproved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCancelled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionCompleted;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionRescheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.InterventionScheduled;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantAdded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ParticipantRemoved;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.SupplierAssigned;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TechnicianChanged;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketClosedAutomatically;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketOpened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import be.ecolenumerique.helpdesk.query.projection.TicketRow.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may see a document: the words of its field {@code v}, the only door to it. A ticket is seen by EN staff, other EN
 * systems, its current supplier and its current contact; an entry of its activity by those to whom it happened (behaviour
 * §4, hand-over).
 */
public final class Audience {
    public static final String EN_STAFF = "*";
    public static final String SYSTEMS = "s";
    /** On an entry: whoever is the ticket's contact. */
    public static final String THE_CONTACT = "c";
    /** On an entry: whoever sees the ticket. */
    public static final String ANYBODY = "t";

    private static final String CONTACT_PREFIX = "c:";

    private Audience() {}

    public static String contact(PersonId person) {
        return CONTACT_PREFIX + person;
    }

    static List<String> ofTicket(Standing standing) {
        return Stream.of(
                        Stream.of(EN_STAFF, SYSTEMS),
                        standing.supplier().map(SupplierId::toString).stream(),
                        Stream.of(contact(standing.contact())))
                .flatMap(words -> words)
                .toList();
    }

    static List<String> ofEntry(TicketEvent event, Optional<SupplierId> supplier) {
        if (event.internalToEn()) {
            return List.of(EN_STAFF);
        }
        return Stream.of(Stream.of(EN_STAFF, SYSTEMS), supplier.map(SupplierId::toString).stream(), wordsOf(event))
                .flatMap(words -> words)
                .toList();
    }

    static Optional<SupplierId> supplierIn(List<String> audience) {
        return audience.stream()
                .map(SupplierId::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static PersonId contactIn(List<String> audience) {
        return audience.stream()
                .filter(word -> word.startsWith(CONTACT_PREFIX))
                .map(word -> PersonId.of(word.substring(CONTACT_PREFIX.length())))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> wordsOf(TicketEvent event) {
        return switch (event) {
            case TicketOpened _ -> Stream.of(THE_CONTACT, ANYBODY);
            case InterventionScheduled _,
                    InterventionRescheduled _,
                    InterventionCancelled _,
                    InterventionCompleted _,
                    InterventionApproved _,
                    TicketReopened _,
                    TicketClosedAutomatically _,
                    TicketWithdrawn _,
                    CommentAdded _ -> Stream.of(THE_CONTACT);
            case SupplierAssigned _,
                    AssigneeSet _,
                    ApprovalReminded _,
                    ContactChanged _,
                    TechnicianChanged _,
                    ParticipantAdded _,
                    ParticipantRemoved _ -> Stream.empty();
        };
    }
}
