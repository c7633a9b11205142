package be.ecolenumerique.helpdesk.command.api;

import be.ecolenumerique.helpdesk.conventions.testing.TestToken;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/** The people of the tutorial, at a running service, with a company that nobody else uses. */
final class Cast {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final RunningCommandService service;
    final int number = NUMBER.incrementAndGet();
    final User technician;
    final User manager;
    final User system;
    final User approvalService;
    final User operator;

    private Cast(RunningCommandService service) {
        this.service = service;
        technician = user("technician", "technician", "marie.dupont@en.example");
        manager = user("manager", "supplier-manager", "luc.martin@en.example");
        system = new User(service.http(), token("erp").roles("system").signed());
        approvalService = new User(
                service.http(),
                token("approval-service").roles("approval-service").signed());
        operator = user("operator", "operator", "ops@en.example");
    }

    static Cast at(RunningCommandService service) {
        return new Cast(service);
    }

    /** A company with one person, its reference mailbox. */
    Company company(String name) {
        String mailbox = name + "-" + NUMBER.incrementAndGet() + "@supplier.example";
        var registered = manager.post(
                "/api/v1/suppliers", "{\"name\": \"" + name + "\", \"referenceMailbox\": \"" + mailbox + "\"}");
        return new Company(registered.json().path("id").asString(), user(mailbox, "supplier", mailbox), mailbox);
    }

    User contact(String email) {
        return new User(service.http(), token(email).email(email).signed());
    }

    User user(String subject, String role, String email) {
        return new User(
                service.http(),
                token(subject)
                        .roles(role)
                        .email(email)
                        .name("Name of " + subject)
                        .signed());
    }

    TestToken token(String subject) {
        return service.issuer().token(subject);
    }

    /** Opened for nobody. */
    String ticket() {
        return technician.post("/api/v1/tickets", Bodies.ticket("")).reference();
    }

    String ticketOf(Company company) {
        return technician
                .post("/api/v1/tickets", Bodies.ticket(", \"supplier\": \"" + company.id() + "\""))
                .reference();
    }

    String inProgress(Company company) {
        String ticket = ticketOf(company);
        company.user().post("/api/v1/tickets/" + ticket + "/schedule-intervention", Bodies.at(tomorrow() + "T09:00"));
        return ticket;
    }

    String completed(Company company) {
        String ticket = inProgress(company);
        company.user().post("/api/v1/tickets/" + ticket + "/complete-intervention", Bodies.text("summary", "Fait"));
        return ticket;
    }

    static LocalDate tomorrow() {
        return today().plusDays(1);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Brussels"));
    }

    record Company(String id, User user, String mailbox) {}
}
