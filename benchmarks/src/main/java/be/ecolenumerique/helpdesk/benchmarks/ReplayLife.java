package be.ecolenumerique.helpdesk.benchmarks;

import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The life of a ticket as most have it: opened, assigned, scheduled, talked about, completed, approved. */
final class ReplayLife {
    static final int EVENTS = 8;
    static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");
    static final PersonId TECHNICIAN = PersonId.of("P-0000000000000000000000000000000a");
    static final Role ROLE = Role.TECHNICIAN;
    private static final PersonId TEACHER = PersonId.of("P-0000000000000000000000000000000e");
    private static final String COMPLETION = "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11";
    private static final int COMPANIES = 200;

    private ReplayLife() {}

    static TicketEvent event(int number, int step) {
        var ticket = TicketReference.of("TECH-" + number);
        return switch (step) {
            case 0 -> opened(ticket, number);
            case 1 ->
                new TicketEvent.SupplierAssigned(
                        ticket, SupplierId.of("SUP-" + (1 + number % COMPANIES)), Optional.empty());
            case 2 ->
                new TicketEvent.InterventionScheduled(
                        ticket, BEGINNING.plus(Duration.ofDays(3)), Optional.of("Nous passons mardi matin."));
            case 3 -> new TicketEvent.CommentAdded(ticket, "La pièce est commandée, elle arrive cette semaine.", false);
            case 4 -> new TicketEvent.CommentAdded(ticket, "Sous garantie, à vérifier avec le fournisseur.", true);
            case 5 -> new TicketEvent.CommentAdded(ticket, "La pièce est arrivée.", false);
            case 6 ->
                new TicketEvent.InterventionCompleted(
                        ticket, "Alimentation remplacée, testé une heure.", BEGINNING.plus(Duration.ofDays(18)));
            default -> new TicketEvent.InterventionApproved(ticket, COMPLETION, false);
        };
    }

    private static TicketEvent opened(TicketReference ticket, int number) {
        return new TicketEvent.TicketOpened(
                ticket,
                RequestType.SUPPLIER_RETURN,
                "L’écran ne s'allume plus, local " + number % 97,
                "Testé avec une autre alimentation, sans effet; la lampe témoin reste éteinte.",
                TECHNICIAN,
                TECHNICIAN,
                TEACHER,
                new School(
                        Optional.of("5136"),
                        Optional.of("2559"),
                        "École fondamentale de Borlon",
                        "Tige du Bois de Gras 16B, 6940 Durbuy"),
                new Equipment(Optional.of("00"), "Tableau interactif"),
                Optional.of("ENXXX-LOTXX-" + number),
                Optional.empty());
    }
}
