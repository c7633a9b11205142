package be.ecolenumerique.helpdesk.acceptance.people;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A supplier; what it does, the person behind its reference mailbox does. */
public final class Company {
    private final String id;
    private final String name;
    private final Human reference;
    private final Story story;

    private Company(Story story, String id, String name, Human reference) {
        this.story = story;
        this.id = id;
        this.name = name;
        this.reference = reference;
    }

    static Company registered(Story story, String shortName, String name, EnStaff manager) {
        var mailbox = story.address("sav " + shortName);
        var answer = manager.tries("/suppliers", Map.of("name", name, "referenceMailbox", mailbox))
                .succeeded();
        var id = answer.json().required("id").asString();
        manager.tried(
                        "GET",
                        "/suppliers/" + id,
                        Map.of(),
                        Map.of("Consistency-Token", answer.consistencyToken().orElseThrow()))
                .succeeded();
        return new Company(story, id, name, new Human(story, name, mailbox, List.of("supplier")));
    }

    /** A colleague with a secondary address, added by the manager. */
    public Human colleague(String colleague, EnStaff manager) {
        var address = story.address(colleague);
        var answer = manager.tries("/suppliers/" + id + "/members", Map.of("email", address))
                .succeeded();
        manager.tried(
                        "GET",
                        "/suppliers/" + id,
                        Map.of(),
                        Map.of("Consistency-Token", answer.consistencyToken().orElseThrow()))
                .succeeded();
        return new Human(story, colleague, address, List.of("supplier"));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The person who reads the reference mailbox. */
    public Human person() {
        return reference;
    }

    /** The address of its reference mailbox. */
    public String email() {
        return reference.email();
    }

    public Inbox referenceMailbox() {
        return reference.inbox();
    }

    /** « Intervention en cours ». */
    public void schedules(Ticket ticket, LocalDateTime at, String message) {
        reference
                .tries(ticket, "schedule-intervention", Map.of("at", at.toString(), "message", message))
                .succeeded();
    }

    public void reschedules(Ticket ticket, LocalDateTime at) {
        reference
                .tries(ticket, "reschedule-intervention", Map.of("at", at.toString()))
                .succeeded();
    }

    public void cancels(Ticket ticket, String reason) {
        reference.tries(ticket, "cancel-intervention", Map.of("reason", reason)).succeeded();
    }

    /** « Intervention terminée ». */
    public void completes(Ticket ticket, String summary) {
        reference
                .tries(ticket, "complete-intervention", Map.of("summary", summary))
                .succeeded();
    }
}
