package be.ecolenumerique.helpdesk.simulation.people;

import be.ecolenumerique.helpdesk.command.domain.BrusselsTime;
import be.ecolenumerique.helpdesk.command.domain.ContactDetails;
import be.ecolenumerique.helpdesk.command.domain.NewTicket;
import be.ecolenumerique.helpdesk.command.domain.TicketCommand;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Equipment;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.School;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.simulation.services.Surroundings;
import be.ecolenumerique.helpdesk.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;

/** What somebody may want next: mostly what the list says is possible, which may be out of date; sometimes anything. */
final class Wishes {
    private static final int MOST_TICKETS = 4;
    private static final List<String> WORDS = List.of("Bonjour", "Merci", "À bientôt");

    private final Surroundings surroundings;
    private final World world;
    private final List<TicketReference> tickets = new ArrayList<>();
    private int references;

    Wishes(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.world = surroundings.world();
    }

    /** A ticket that exists now. */
    void learn(TicketCommand accepted) {
        if (accepted instanceof TicketCommand.OpenTicket open && !tickets.contains(open.ticket())) {
            tickets.add(open.ticket());
        }
    }

    TicketCommand next() {
        if (tickets.isEmpty() || (references < MOST_TICKETS && world.chance(0.2))) {
            return open();
        }
        TicketReference ticket = world.oneOf(tickets);
        Optional<BsonDocument> row = row(ticket);
        String status = row.isPresent() && world.chance(0.85)
                ? row.get().getString("st").getValue()
                : world.oneOf(List.of("OPEN", "IN_PROGRESS", "COMPLETED", "CLOSED"));
        return wish(ticket, status, row);
    }

    private Optional<BsonDocument> row(TicketReference ticket) {
        return surroundings.disk(Surroundings.QUERIES).shelf("tickets_1").durable().stream()
                .filter(row -> row.getString("_id").getValue().equals(ticket.toString()))
                .findFirst();
    }

    private TicketCommand wish(TicketReference ticket, String status, Optional<BsonDocument> row) {
        Actor supplier = supplier(row);
        int dice = world.below(100);
        if (dice < 20) {
            return anytime(ticket);
        }
        return switch (status) {
            case "OPEN" ->
                dice < 75
                        ? new TicketCommand.ScheduleIntervention(
                                ticket, supplier, OptionalLong.empty(), appointment(), Optional.of(world.oneOf(WORDS)))
                        : assign(ticket);
            case "IN_PROGRESS" -> inProgress(ticket, supplier, dice);
            case "COMPLETED" -> completed(ticket, row, dice);
            default -> assign(ticket);
        };
    }

    private TicketCommand inProgress(TicketReference ticket, Actor supplier, int dice) {
        OptionalLong any = OptionalLong.empty();
        if (dice < 65) {
            return new TicketCommand.CompleteIntervention(ticket, supplier, any, world.oneOf(WORDS));
        }
        if (dice < 80) {
            return assign(ticket);
        }
        if (dice < 90) {
            return new TicketCommand.RescheduleIntervention(
                    ticket, supplier, any, appointment(), Optional.of(world.oneOf(WORDS)));
        }
        return new TicketCommand.CancelIntervention(ticket, supplier, any, world.oneOf(WORDS));
    }

    private TicketCommand completed(TicketReference ticket, Optional<BsonDocument> row, int dice) {
        Actor answering = world.chance(0.5) ? technician() : contact(row);
        return dice < 40
                ? new TicketCommand.Approve(ticket, answering, OptionalLong.empty(), Optional.empty())
                : dice < 75
                        ? new TicketCommand.Reopen(
                                ticket, answering, OptionalLong.empty(), world.oneOf(WORDS), Optional.empty())
                        : comment(ticket);
    }

    private TicketCommand anytime(TicketReference ticket) {
        OptionalLong any = OptionalLong.empty();
        return switch (world.below(8)) {
            case 0 ->
                new TicketCommand.ChangeContact(
                        ticket, technician(), any, surroundings.posts().town().newContact(), details());
            case 1 -> new TicketCommand.ChangeTechnician(ticket, technician(), any, world.oneOf(Town.TECHNICIANS));
            case 2 -> new TicketCommand.Withdraw(ticket, technician(), any, world.oneOf(WORDS));
            case 3, 4 -> assign(ticket);
            default -> comment(ticket);
        };
    }

    private TicketCommand comment(TicketReference ticket) {
        return new TicketCommand.AddComment(
                ticket, technician(), OptionalLong.empty(), world.oneOf(WORDS), world.chance(0.3));
    }

    private TicketCommand assign(TicketReference ticket) {
        return new TicketCommand.AssignSupplier(
                ticket, technician(), OptionalLong.empty(), world.oneOf(Town.COMPANIES));
    }

    private TicketCommand open() {
        references++;
        Optional<SupplierId> supplier = world.chance(0.8) ? Optional.of(world.oneOf(Town.COMPANIES)) : Optional.empty();
        Actor technician = technician();
        var form = new NewTicket(
                technician,
                RequestType.SUPPLIER_RETURN,
                "Écran cassé",
                "Fissure",
                technician.person().orElseThrow(),
                details(),
                new School(Optional.of("5136"), Optional.of("2559"), "École", "Rue"),
                new Equipment(Optional.of("00"), "HP"),
                Optional.empty(),
                supplier,
                Optional.empty());
        return new TicketCommand.OpenTicket(
                new TicketReference(100 + references),
                surroundings.posts().town().newContact(),
                form);
    }

    private static ContactDetails details() {
        return new ContactDetails("Contact", Optional.empty(), Optional.empty(), Language.FR);
    }

    private Actor technician() {
        return Actor.of(world.oneOf(Town.TECHNICIANS), Role.TECHNICIAN);
    }

    /** The one that the list shows, as a rule. */
    private Actor supplier(Optional<BsonDocument> row) {
        Optional<SupplierId> shown = row.stream()
                .flatMap(r -> r.getArray("v").stream())
                .flatMap(word -> SupplierId.parse(word.asString().getValue()).stream())
                .findFirst();
        SupplierId company = shown.filter(s -> world.chance(0.9)).orElseGet(() -> world.oneOf(Town.COMPANIES));
        return Actor.supplier(Town.memberOf(company), company);
    }

    private Actor contact(Optional<BsonDocument> row) {
        return row.stream()
                .flatMap(r -> r.getArray("v").stream())
                .map(word -> word.asString().getValue())
                .filter(word -> word.startsWith("c:"))
                .map(word -> Actor.of(PersonId.of(word.substring(2)), Role.CONTACT))
                .findFirst()
                .orElseGet(this::technician);
    }

    /** One of few, so that the same wish comes twice. */
    private Instant appointment() {
        Instant day = world.domainNow()
                .atZone(BrusselsTime.ZONE)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        return day.plus(Duration.ofHours(26L + 24L * world.below(2)));
    }
}
