package be.ecolenumerique.helpdesk.acceptance.people;

import be.ecolenumerique.helpdesk.backends.mail.Mailbox;
import be.ecolenumerique.helpdesk.backends.traces.TraceSink;
import be.ecolenumerique.helpdesk.localstack.LocalService;
import be.ecolenumerique.helpdesk.localstack.LocalStack;
import be.ecolenumerique.helpdesk.localstack.StackOptions;
import be.ecolenumerique.helpdesk.localstack.SystemClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One story's cast: people and companies that no other story knows, in the one help desk that all stories of this JVM
 * share. Time is that help desk's; it only goes forward.
 */
public final class Story {
    public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final Supplier<LocalStack> stack;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    private Story(Supplier<LocalStack> stack) {
        this.stack = stack;
    }

    public static Story begin() {
        return new Story(() -> Shared.STACK);
    }

    /** In a help desk of its own. */
    public static Story in(LocalStack stack) {
        return new Story(() -> stack);
    }

    public LocalStack stack() {
        return stack.get();
    }

    public EnStaff technician(String name) {
        return new EnStaff(this, name, address(name), "technician");
    }

    public EnStaff manager(String name) {
        return new EnStaff(this, name, address(name), "supplier-manager");
    }

    /** A company that the manager registers, with its reference mailbox. */
    public Company company(String name, EnStaff manager) {
        return Company.registered(this, name, name + " " + tag, manager);
    }

    public SchoolContact teacher(String name) {
        return teacher(name, "fr");
    }

    public SchoolContact teacher(String name, String language) {
        return new SchoolContact(this, name, Optional.of(address(name)), language);
    }

    /** Somebody at a school who reads the mail of this address. */
    public SchoolContact teacherAt(String address, String name) {
        return new SchoolContact(this, name, Optional.of(address), "fr");
    }

    public SchoolContact teacherWithoutEmail(String name) {
        return new SchoolContact(this, name, Optional.empty(), "fr");
    }

    /** Somebody of EN who reads the manager's mailbox. */
    public EnStaff readerOfTheManagersMailbox() {
        return new EnStaff(this, "Responsable du suivi", stack().managerMailbox(), "supplier-manager");
    }

    /** Somebody with a token of these roles. */
    public Human somebody(String name, String... roles) {
        return new Human(this, name, address(name), List.of(roles));
    }

    public Human otherSystem() {
        return new Human(this, "inventaire", stack().tokens().of(SystemClient.OTHER_SYSTEM));
    }

    /** Somebody of operations at a terminal. */
    public Operator operator() {
        return new Operator(somebody("Otto", "operator"));
    }

    /** What closes by itself, with its own token. */
    public Human approvalService() {
        return new Human(this, "approval-service", stack().tokens().of(SystemClient.APPROVAL_SERVICE));
    }

    String address(String name) {
        String letters =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+$", "").replaceAll("[^a-z]+", ".");
        return letters + "." + tag + "@example.org";
    }

    /** The mailbox of the person who follows the suppliers at EN; all stories share it. */
    public Inbox managersMailbox() {
        return new Inbox(this, stack().managerMailbox());
    }

    /** Takes the place of the usual mail server until it is closed. */
    public MailServer otherMailServer() {
        return new MailServer(stack().smtp());
    }

    Mailbox mailbox() {
        return stack().mailbox();
    }

    public TraceSink traces() {
        return Shared.TRACES;
    }

    public Instant now() {
        return Instant.now().plus(stack().clock().current());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), BRUSSELS);
    }

    public void pass(Duration time) {
        stack().clock().pass(time);
    }

    /** Nothing passes where that instant is over. */
    public void passUntil(Instant instant) {
        Instant now = now();
        if (now.isBefore(instant)) {
            pass(Duration.between(now, instant));
        }
    }

    /** Away from midnight, so that « today » stays the same for a while. */
    public void passToNoon() {
        ZonedDateTime now = now().atZone(BRUSSELS);
        ZonedDateTime noon = now.with(LocalTime.NOON);
        pass(Duration.between(now, noon.isBefore(now) ? noon.plusDays(1) : noon));
    }

    private static final class Shared {
        static final TraceSink TRACES = TraceSink.start();
        static final LocalStack STACK = LocalStack.start(StackOptions.forTests()
                .with(Map.of(
                        LocalService.COMMAND, traced(Map.of()),
                        LocalService.QUERY, traced(Map.of()),
                        LocalService.APPROVAL, traced(approval()),
                        LocalService.NOTIFICATION, traced(Map.of("helpdesk.mail.lease", "PT20S")))));

        /** All stories come from one address, and some try many a bad link. */
        private static Map<String, String> approval() {
            return Map.of(
                    "helpdesk.approval.sweep-interval", "PT0.2S",
                    "helpdesk.bad-links.per-address", "1000000",
                    "helpdesk.bad-links.per-ticket", "1000000");
        }

        private static Map<String, String> traced(Map<String, String> own) {
            var settings = new HashMap<>(own);
            settings.put("helpdesk.traces.endpoint", TRACES.endpoint().toString());
            settings.put("helpdesk.traces.every", "PT0.2S");
            return settings;
        }
    }
}
