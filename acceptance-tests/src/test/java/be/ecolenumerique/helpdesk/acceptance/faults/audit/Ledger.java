package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What callers meant to do and what they were told, a line each, on disk before the request goes out and before the answer is
 * used. The key of an intent is its Idempotency-Key, and the text of what it writes.
 */
public final class Ledger implements AutoCloseable {
    static final Pattern KEY = Pattern.compile("key-[0-9a-f-]{36}");
    private static final String INTENT = "intent";
    private static final String ANSWER = "answer";

    private final Path file;
    private final FileChannel channel;

    public Ledger(Path file) {
        try {
            this.file = file;
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param ticket « - » for an opening */
    public record Intent(String key, String action, String ticket) {}

    /** A success, of which the same key may have several. */
    public record Answer(String key, String ticket, long version) {}

    /** All that is written down. */
    public record Contents(List<Intent> intents, List<Answer> answers) {}

    public static String newKey() {
        return "key-" + UUID.randomUUID();
    }

    public void write(Intent intent) {
        append(INTENT, intent.key(), intent.action(), intent.ticket());
    }

    public void write(Answer answer) {
        append(ANSWER, answer.key(), answer.ticket(), Long.toString(answer.version()));
    }

    private synchronized void append(String... words) {
        try {
            channel.write(ByteBuffer.wrap((String.join("\t", words) + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the ledger", e);
        }
    }

    public Contents contents() {
        try {
            List<String[]> lines = Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
            return new Contents(
                    lines.stream()
                            .filter(words -> words[0].equals(INTENT))
                            .map(words -> new Intent(words[1], words[2], words[3]))
                            .toList(),
                    lines.stream()
                            .filter(words -> words[0].equals(ANSWER))
                            .map(words -> new Answer(words[1], words[2], Long.parseLong(words[3])))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
