package be.ecolenumerique.helpdesk.backends.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One connection to the sink: RFC 5321 from the greeting to QUIT. */
final class SmtpDialogue {

    private final SmtpSink sink;
    private final BufferedReader in;
    private final OutputStream out;
    private final List<String> recipients = new ArrayList<>();
    private boolean open = true;

    SmtpDialogue(SmtpSink sink, Socket socket) throws IOException {
        this.sink = sink;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        this.out = socket.getOutputStream();
    }

    void run() throws IOException {
        perform(sink.at(SmtpStage.CONNECT, "220 sink ESMTP"));
        while (open) {
            var line = in.readLine();
            if (line == null) {
                return;
            }
            answer(line);
        }
    }

    private void answer(String line) throws IOException {
        switch (verb(line)) {
            case "EHLO", "HELO" -> perform(sink.at(SmtpStage.EHLO, "250-sink\r\n250-AUTH PLAIN\r\n250 8BITMIME"));
            case "AUTH" -> perform(sink.at(SmtpStage.AUTH, "235 2.7.0 OK"));
            case "MAIL" -> perform(sink.at(SmtpStage.MAIL, "250 OK"));
            case "RCPT" -> recipient(address(line));
            case "DATA" -> data();
            case "RSET" -> reset();
            case "QUIT" -> quit();
            default -> say("250 OK");
        }
    }

    private void recipient(String address) throws IOException {
        if (perform(sink.atRecipient(address))) {
            recipients.add(address);
        }
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            say("503 5.5.1 RCPT first");
        } else if (perform(sink.at(SmtpStage.DATA, "354 go on"))) {
            message(readMessage());
        }
    }

    private void message(byte[] message) throws IOException {
        var answer = sink.at(SmtpStage.MESSAGE, "250 2.0.0 kept");
        if (answer.keepsMessage()) {
            recipients.forEach(recipient -> sink.mailbox().add(ReceivedMail.of(recipient, message)));
        }
        recipients.clear();
        perform(answer);
    }

    private byte[] readMessage() throws IOException {
        var message = new StringBuilder();
        @Nullable String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        if (line == null) {
            throw new IOException("Cut within the data");
        }
        return message.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void reset() throws IOException {
        recipients.clear();
        say("250 OK");
    }

    private void quit() throws IOException {
        say("221 bye");
        open = false;
    }

    /** Whether the client may go on. */
    private boolean perform(SmtpAnswer answer) throws IOException {
        switch (answer) {
            case SmtpAnswer.Reply reply -> say(reply.text());
            case SmtpAnswer.HangUp _ -> open = false;
            case SmtpAnswer.Silence _ -> drain();
            case SmtpAnswer.Drip drip -> drip(drip.pause());
        }
        return answer.letsGoOn();
    }

    private void drain() throws IOException {
        while (in.readLine() != null) {
            // until the client gives up
        }
        open = false;
    }

    /** Until the client cuts the line, or until an hour is over. */
    private void drip(Duration pause) throws IOException {
        say("250-patience");
        for (var end = System.nanoTime() + Duration.ofHours(1).toNanos(); System.nanoTime() < end; ) {
            out.write('2');
            out.flush();
            LockSupport.parkNanos(pause.toNanos());
        }
        open = false;
    }

    private void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String verb(String line) {
        return line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
}
