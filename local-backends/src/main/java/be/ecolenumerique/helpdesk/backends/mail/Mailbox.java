package be.ecolenumerique.helpdesk.backends.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All the mail that an SMTP server received, in order of arrival; kept as {@code .eml} files too where a directory is given. */
public final class Mailbox {

    private final Optional<Path> directory;
    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();

    private Mailbox(Optional<Path> directory) {
        this.directory = directory;
    }

    public static Mailbox inMemory() {
        return new Mailbox(Optional.empty());
    }

    /** A mailbox whose mail of former days is still there. */
    public static Mailbox in(Path directory) {
        var mailbox = new Mailbox(Optional.of(directory));
        try {
            Files.createDirectories(directory);
            try (var files = Files.list(directory)) {
                mailbox.mails.addAll(files.filter(file -> file.toString().endsWith(".eml"))
                        .sorted()
                        .map(ReceivedMail::in)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the mailbox in " + directory, e);
        }
        return mailbox;
    }

    /** Every mail, the oldest first. */
    public List<ReceivedMail> all() {
        return List.copyOf(mails);
    }

    /** The mail for one address (letter case aside), the oldest first. */
    public List<ReceivedMail> to(String address) {
        return mails.stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(address))
                .toList();
    }

    /** The mail number {@code n}, counted from 1. */
    public Optional<ReceivedMail> number(int n) {
        return n >= 1 && n <= mails.size() ? Optional.of(mails.get(n - 1)) : Optional.empty();
    }

    public int size() {
        return mails.size();
    }

    synchronized void add(ReceivedMail mail) {
        mails.add(directory
                .map(kept -> store(kept.resolve("%06d.eml".formatted(mails.size() + 1)), mail))
                .orElse(mail));
    }

    /** Whole or not at all, whoever is killed meanwhile. */
    private static ReceivedMail store(Path file, ReceivedMail mail) {
        try {
            var written = Files.write(file.resolveSibling(file.getFileName() + ".new"), mail.raw());
            return ReceivedMail.in(Files.move(written, file, StandardCopyOption.ATOMIC_MOVE));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a mail", e);
        }
    }
}
