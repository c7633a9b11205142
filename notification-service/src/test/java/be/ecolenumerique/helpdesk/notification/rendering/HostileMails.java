package be.ecolenumerique.helpdesk.notification.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import be.ecolenumerique.helpdesk.backends.mail.ReceivedMail;
import be.ecolenumerique.helpdesk.backends.mail.SmtpSink;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.notification.policy.CalendarPart;
import be.ecolenumerique.helpdesk.notification.policy.PlannedMail;
import be.ecolenumerique.helpdesk.notification.sending.SmtpMailer;
import be.ecolenumerique.helpdesk.notification.sending.SmtpSettings;
import be.ecolenumerique.helpdesk.notification.sending.Transmission;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;

/** Mails full of hostile texts, rendered, sent over SMTP, and looked at from the other end. */
final class HostileMails {
    private static final int PER_SERVER = 500;
    private static final int LONGEST_LINE = 998;

    private final Hostile hostile;
    private final Random chance;

    HostileMails(long seed) {
        this.chance = new Random(seed);
        this.hostile = new Hostile(chance);
    }

    void send(int number) throws Exception {
        for (int sent = 0; sent < number; sent += PER_SERVER) {
            try (var sink = SmtpSink.start();
                    var mailer = new SmtpMailer(
                            new SmtpSettings("localhost", sink.port(), Optional.empty(), Optional.empty(), Map.of()),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(10),
                            "test.example")) {
                send(Math.min(PER_SERVER, number - sent), sink, mailer);
            }
        }
    }

    private void send(int number, SmtpSink sink, SmtpMailer mailer) throws Exception {
        List<PlannedMail> mails = Samples.mails();
        Language[] languages = Language.values();
        for (int n = 1; n <= number; n++) {
            PlannedMail mail = mails.get(chance.nextInt(mails.size()));
            MimeMessage message = Samples.render(mail, hostile.typed(), languages[chance.nextInt(languages.length)]);
            assertHarmless(mail, Reading.of(message));
            assertThat(mailer.send(message)).isInstanceOf(Transmission.Accepted.class);
            assertThat(sink.mailbox().size()).as("%s", mail).isEqualTo(n);
            assertArrived(sink.mailbox().number(n).orElseThrow());
            assertNoAddress(hostile.address());
        }
    }

    private static void assertHarmless(PlannedMail mail, Reading read) throws Exception {
        assertThat(read.headerNames())
                .as("%s", mail)
                .hasSameElementsAs(HostileTextTest.EXPECTED_HEADERS)
                .doesNotHaveDuplicates();
        assertThat(read.header("To")).isEqualTo("prof@ecole.example");
        assertThat(read.subject())
                .doesNotContain("\r", "\n", "\u202e", "\u0000")
                .hasSizeLessThanOrEqualTo(150);
        assertThat(read.html())
                .doesNotContain("<script", "<img", "<svg", "<b>", "href=\"http://evil", "\u202e", "\ud800", "\u0000")
                .doesNotContainPattern("<a (?!href=\"http://localhost:8080/)");
        assertThat(read.text()).doesNotContain("\u202e", "\u0000", "\u001b", "\u2028");
        assertThat(read.html() + read.text() + read.subject()).doesNotContain(Hostile.PRODUCT);
        assertThat(read.raw().replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(read.raw().lines()).allMatch(line -> line.length() <= LONGEST_LINE);
        if (mail.calendar() != CalendarPart.NONE) {
            var calendar = new CalendarBuilder()
                    .build(new StringReader(read.parts("text/calendar").getFirst()));
            assertThat(calendar.getComponents()).hasSize(2);
            assertThat(calendar.validate().hasErrors()).isFalse();
        }
    }

    /** Below the envelope's line, nothing but what was rendered. */
    private static void assertArrived(ReceivedMail mail) {
        assertThat(mail.recipient()).isEqualTo("prof@ecole.example");
        assertThat(mail.headers().stream().skip(1).map(line -> line.substring(0, line.indexOf(':'))))
                .hasSameElementsAs(HostileTextTest.EXPECTED_HEADERS)
                .doesNotHaveDuplicates();
        assertThat(mail.messageId()).isEqualTo("<abc@en.example>");
    }

    /** Whatever passes for an address is one, of printable ASCII, as it goes into RCPT. */
    private static void assertNoAddress(String text) {
        EmailAddress.parse(text)
                .ifPresent(address -> assertThat(address.value()).matches("[!-;=?-~]+@[a-z0-9.-]+"));
    }
}
