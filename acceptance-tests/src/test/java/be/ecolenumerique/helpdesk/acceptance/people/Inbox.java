package be.ecolenumerique.helpdesk.acceptance.people;

import static org.awaitility.Awaitility.await;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody's mail. */
public final class Inbox {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Story story;
    private final String address;

    Inbox(Story story, String address) {
        this.story = story;
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** All mail so far, the oldest first. */
    public List<ReceivedMail> all() {
        return story.mailbox().to(address);
    }

    /** All mail about a ticket so far, the oldest first. */
    public List<ReceivedMail> about(Ticket ticket) {
        var word = Pattern.compile("\\b" + ticket + "\\b");
        return all().stream()
                .filter(mail -> word.matcher(mail.subject()).find())
                .toList();
    }

    /** Waits for the mail about this ticket that has this in its subject or text; the newest such. */
    public ReceivedMail receives(Ticket ticket, String words) {
        return receives(ticket, words, 1);
    }

    /** The same, where it is at least the n-th such mail. */
    public ReceivedMail receives(Ticket ticket, String words, int times) {
        return await("mail to " + address + " about " + ticket + " with « " + words + " »")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> newest(ticket, words, times), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ReceivedMail> newest(Ticket ticket, String words, int times) {
        var mails = about(ticket).stream().filter(mail -> contains(mail, words)).toList();
        return mails.size() >= times ? Optional.of(mails.getLast()) : Optional.empty();
    }

    private static boolean contains(ReceivedMail mail, String words) {
        return (mail.subject() + "\n" + mail.text()).replaceAll("\\s+", " ").contains(words);
    }
}
