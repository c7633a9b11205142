package be.ecolenumerique.helpdesk.query.testing;

import static be.ecolenumerique.helpdesk.query.testing.TicketStory.TECHNICIAN;

import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.ApprovalReminded;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.AssigneeSet;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
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
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketReopened;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The life of a ticket, drawn at random as the life cycle allows it (behaviour §4): the same seed, the same life. */
public final class RandomStory {
    private static final List<SupplierId> COMPANIES = List.of(TicketStory.ACME, TicketStory.BETA);

    private final Random random;
    private final TicketStory story;
    private final TicketReference ticket;
    private final Set<Cast> shared = new TreeSet<>();
    private TicketStatus status = TicketStatus.OPEN;
    private Optional<SupplierId> supplier = Optional.empty();
    private PersonId contact = TicketStory.TEACHER;
    private PersonId technician = TicketStory.ANNE_TECHNICIAN;
    private String completion = "";

    private RandomStory(TicketStory story, long seed) {
        this.random = new Random(seed * 31 + story.ticket().number());
        this.story = story;
        this.ticket = story.ticket();
    }

    /** At least so many events, unless it can not go on. */
    public static TicketStory of(String reference, long seed, int events) {
        var drawn = new RandomStory(TicketStory.opened(reference), seed);
        while (drawn.story.events().size() < events) {
            drawn.goOn();
        }
        return drawn.story;
    }

    private void goOn() {
        switch (random.nextInt(4)) {
            case 0 -> comment();
            case 1 -> people();
            default -> step();
        }
    }

    private void comment() {
        boolean internal = random.nextInt(3) == 0;
        Actor actor = internal || random.nextBoolean() ? TECHNICIAN : handler();
        story.then(actor, new CommentAdded(ticket, "commentaire " + random.nextInt(1000), internal));
    }

    private void people() {
        if (status == TicketStatus.CLOSED) {
            comment();
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> changeContact();
            case 1 -> changeTechnician();
            case 2 -> share();
            default -> unshare();
        }
    }

    private void changeContact() {
        PersonId next = contact.equals(TicketStory.TEACHER) ? Cast.OTHER_TEACHER.person() : TicketStory.TEACHER;
        story.then(TECHNICIAN, new ContactChanged(ticket, next, contact));
        contact = next;
    }

    private void changeTechnician() {
        PersonId next =
                technician.equals(TicketStory.ANNE_TECHNICIAN) ? Cast.MANAGER.person() : TicketStory.ANNE_TECHNICIAN;
        story.then(TECHNICIAN, new TechnicianChanged(ticket, next, technician));
        technician = next;
    }

    private void share() {
        Cast person = supplier.isPresent() && random.nextBoolean() ? user() : Cast.MANAGER;
        if (shared.add(person)) {
            var company = person == Cast.MANAGER ? Optional.<SupplierId>empty() : supplier;
            story.then(handler(), new ParticipantAdded(ticket, person.person(), company));
        }
    }

    private void unshare() {
        shared.stream().findFirst().ifPresent(person -> {
            shared.remove(person);
            story.then(handler(), new ParticipantRemoved(ticket, person.person()));
        });
    }

    private void step() {
        switch (status) {
            case OPEN -> open();
            case IN_PROGRESS -> inProgress();
            case COMPLETED -> completed();
            case CLOSED -> comment();
        }
    }

    private void open() {
        if (supplier.isEmpty()) {
            assign(random.nextBoolean());
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> assign(false);
            case 1, 2 -> assignee();
            case 3 -> end(TECHNICIAN, new TicketWithdrawn(ticket, "doublon"), 4);
            default -> {
                story.then(handler(), new InterventionScheduled(ticket, appointment(), message()));
                status = TicketStatus.IN_PROGRESS;
            }
        }
    }

    private void inProgress() {
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                story.then(
                        TECHNICIAN, new InterventionCancelled(ticket, CancellationCause.REASSIGNED, Optional.empty()));
                assign(true);
            }
            case 2 -> {
                var reason = Optional.of("malade");
                story.then(handler(), new InterventionCancelled(ticket, CancellationCause.BY_SUPPLIER, reason));
                status = TicketStatus.OPEN;
            }
            case 3 -> story.then(handler(), new InterventionRescheduled(ticket, appointment(), message()));
            case 4 -> assignee();
            default -> {
                story.then(handler(), new InterventionCompleted(ticket, "réparé", now().plus(Duration.ofDays(15))));
                completion = story.last().eventId();
                status = TicketStatus.COMPLETED;
            }
        }
    }

    private void completed() {
        Actor school = Actor.approvalService(Optional.of(contact));
        switch (random.nextInt(8)) {
            case 0 -> end(school, new InterventionApproved(ticket, completion, false), 4);
            case 1 ->
                end(Actor.approvalService(Optional.empty()), new TicketClosedAutomatically(ticket, completion), 4);
            case 2 -> story.then(Actor.approvalService(Optional.empty()), new ApprovalReminded(ticket, completion, 7));
            default -> {
                story.then(TECHNICIAN, new TicketReopened(ticket, completion, "encore en panne", true));
                status = TicketStatus.OPEN;
            }
        }
    }

    /** Once in {@code rarity} times, so that most lives are long. */
    private void end(Actor actor, TicketEvent event, int rarity) {
        if (random.nextInt(rarity) == 0) {
            story.then(actor, event);
            status = TicketStatus.CLOSED;
        }
    }

    private void assign(boolean atOnce) {
        SupplierId next = COMPANIES.get(random.nextInt(COMPANIES.size()));
        var event = new SupplierAssigned(ticket, next, supplier);
        var _ = atOnce ? story.atOnce(TECHNICIAN, event) : story.then(TECHNICIAN, event);
        shared.retainAll(Set.of(Cast.MANAGER));
        supplier = Optional.of(next);
        status = TicketStatus.OPEN;
    }

    private void assignee() {
        var person = random.nextInt(3) == 0 ? Optional.<PersonId>empty() : Optional.of(user().person());
        story.then(handler(), new AssigneeSet(ticket, person));
    }

    private Cast user() {
        return supplier.filter(TicketStory.ACME::equals).isPresent() ? Cast.ACME_USER : Cast.BETA_USER;
    }

    private Actor handler() {
        return supplier.map(company -> Actor.supplier(user().person(), company)).orElse(TECHNICIAN);
    }

    private Instant now() {
        return story.last().time();
    }

    private Instant appointment() {
        return now().plus(Duration.ofHours(1 + random.nextInt(200)));
    }

    private Optional<String> message() {
        return random.nextBoolean() ? Optional.of("Bonjour, à " + random.nextInt(24) + " h") : Optional.empty();
    }
}
