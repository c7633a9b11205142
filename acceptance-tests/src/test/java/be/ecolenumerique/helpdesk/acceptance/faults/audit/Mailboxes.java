package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who gets mail in these stories, and for what (behaviour §5): written here once more, independently of the notification service. */
public record Mailboxes(String technician, String manager, String contact, String reference) {
    private static final Set<Kind> SCHOOL_AND_STAFF = Set.of(Kind.CONTACT, Kind.TECHNICIAN, Kind.MANAGER);

    public enum Kind {
        TECHNICIAN,
        MANAGER,
        CONTACT,
        REFERENCE
    }

    public Optional<Kind> of(String address) {
        return Stream.of(Kind.values())
                .filter(kind -> address(kind).equalsIgnoreCase(address))
                .findFirst();
    }

    private String address(Kind kind) {
        return switch (kind) {
            case TECHNICIAN -> technician;
            case MANAGER -> manager;
            case CONTACT -> contact;
            case REFERENCE -> reference;
        };
    }

    /** The technician is subscribed to comments, acts for the school, and is not told what he did himself. */
    static Set<Kind> concernedBy(Evidence.Event event) {
        return switch (event.type()) {
            case "ticket.supplier-assigned" -> Set.of(Kind.REFERENCE);
            case "ticket.intervention-scheduled", "ticket.intervention-cancelled", "ticket.intervention-completed" ->
                SCHOOL_AND_STAFF;
            case "ticket.reopened" -> Set.of(Kind.CONTACT, Kind.REFERENCE, Kind.MANAGER);
            case "ticket.comment-added" -> event.byStaff() ? Set.of() : Set.of(Kind.TECHNICIAN);
            case "ticket.opened" -> Set.of();
            default -> throw new IllegalArgumentException("nobody does this here: " + event.type());
        };
    }
}
