package be.ecolenumerique.helpdesk.backends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.backends.process.FreePorts;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpBackendIT {

    private static final String SCHOOL = "ecole@example.org";

    @Test
    void givenServer_whenMailIsSent_thenEveryPartCanBeRead() throws MessagingException {
        try (var smtp = SmtpBackend.start()) {
            SentMail.to(SCHOOL, smtp.port());

            assertThat(smtp.mailbox().to("Ecole@Example.org")).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("TECH-175 : intervention planifiée");
                assertThat(mail.from()).isEqualTo("Ecole Numérique <helpdesk@example.org>");
                assertThat(mail.text().lines()).containsExactly("à 9h00", ".", "fin");
                assertThat(mail.html()).isEqualTo("<p>à 9h00</p>");
                assertThat(mail.calendar()).hasValue("BEGIN:VCALENDAR");
                assertThat(mail.messageId()).startsWith("<");
                assertThat(mail.headers()).contains("To: " + SCHOOL);
            });
        }
    }

    @Test
    void givenStoppedServer_whenStartedAgain_thenSamePortTakesMail() throws MessagingException {
        try (var smtp = SmtpBackend.start()) {
            smtp.stop();
            assertThatThrownBy(() -> SentMail.to(SCHOOL, smtp.port())).isInstanceOf(MessagingException.class);

            smtp.startAgain();
            SentMail.to(SCHOOL, smtp.port());

            assertThat(smtp.mailbox().size()).isEqualTo(1);
        }
    }

    @Test
    void givenMailsOfManyDays_whenReceived_thenTheServerItselfHoldsNoneInMemory(@TempDir Path directory)
            throws MessagingException {
        try (var smtp = SmtpBackend.start(FreePorts.next(), Mailbox.in(directory))) {
            SentMail.to(SCHOOL, smtp.port());
            SentMail.to(SCHOOL, smtp.port());

            assertThat(smtp.mailbox().size()).isEqualTo(2);
            assertThat(smtp.heldInMemory()).isZero();
        }
    }

    @Test
    void givenMailboxInDirectory_whenOpenedAgain_thenFormerMailIsThere(@TempDir Path directory)
            throws MessagingException {
        try (var smtp = SmtpBackend.start(FreePorts.next(), Mailbox.in(directory))) {
            SentMail.to(SCHOOL, smtp.port());
        }

        assertThat(Mailbox.in(directory).number(1))
                .hasValueSatisfying(mail -> assertThat(mail.recipient()).isEqualTo(SCHOOL));
    }
}
