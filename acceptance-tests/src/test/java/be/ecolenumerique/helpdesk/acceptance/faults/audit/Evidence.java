package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What callers wrote down, and what each part of the help desk holds of the tickets they wrote to.
 *
 * @param numbers of all commits in the log, in order
 * @param log its events, in order
 * @param topic the records, in order per ticket
 * @param shown each ticket as the read model shows it
 * @param mails what the mail server took, in order
 * @param refused what the mail server refused for good and the help desk says so
 */
public record Evidence(
        Ledger.Contents ledger,
        List<Long> numbers,
        List<Event> log,
        List<Published> topic,
        Map<String, Shown> shown,
        List<Mail> mails,
        List<Mail> refused) {

    /** @param byStaff by somebody of EN, else by the supplier */
    public record Event(String ticket, long version, String id, String type, String payload, boolean byStaff) {}

    public record Published(String ticket, long sequence, String eventId, String value) {}

    /** @param events their types without {@code ticket.}, the first one first */
    public record Shown(String ticket, String status, long version, List<String> events) {}

    /** To whom, about what; the first transmission and a second one have the same id. */
    public record Mail(Mailboxes.Kind to, String ticket, String messageId) {}

    Map<String, List<Event>> byTicket() {
        return log.stream().collect(Collectors.groupingBy(Event::ticket));
    }

    Set<String> acknowledgedKeys() {
        return ledger.answers().stream().map(Ledger.Answer::key).collect(Collectors.toSet());
    }
}
