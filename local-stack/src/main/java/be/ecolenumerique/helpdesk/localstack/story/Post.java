package be.ecolenumerique.helpdesk.localstack.story;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The mail that came since the story looked last. */
final class Post {

    private final Supplier<List<ReceivedMail>> mailbox;
    private int read;

    Post(Supplier<List<ReceivedMail>> mailbox) {
        this.mailbox = mailbox;
        this.read = mailbox.get().size();
    }

    /** Waits until each of these addresses has got a mail; answers all new mail. */
    List<ReceivedMail> expect(String... recipients) {
        var expected = new TreeSet<>(Set.of(recipients));
        var fresh = Patience.until(
                () -> Narrator.sentence("mail.missing", String.join(", ", expected), recipients(unread())),
                () -> Optional.of(unread()).filter(mails -> recipients(mails).containsAll(expected)));
        read += fresh.size();
        return fresh;
    }

    private List<ReceivedMail> unread() {
        var all = mailbox.get();
        return all.subList(read, all.size());
    }

    private static Set<String> recipients(List<ReceivedMail> mails) {
        return mails.stream().map(ReceivedMail::recipient).collect(Collectors.toCollection(TreeSet::new));
    }
}
