package be.ecolenumerique.helpdesk.backends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpSinkIT {

    private static final String SCHOOL = "ecole@example.org";
    private final SmtpSink sink = SmtpSink.start();

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    void givenNoFault_whenMailIsSent_thenItIsKeptAsGreenMailKeepsIt() throws MessagingException {
        send();

        assertThat(sink.mailbox().to(SCHOOL))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text().lines()).containsExactly("à 9h00", ".", "fin"));
    }

    @ParameterizedTest
    @EnumSource(names = "AUTH", mode = EnumSource.Mode.EXCLUDE)
    void givenRefusalAtStage_whenMailIsSent_thenNothingIsKeptUntilItBehaves(SmtpStage stage) throws MessagingException {
        sink.answer(stage, "550 5.7.1 no");
        assertThatThrownBy(this::send).isInstanceOf(MessagingException.class);
        assertThat(sink.mailbox().all()).isEmpty();

        sink.behave();
        send();
        assertThat(sink.mailbox().size()).isEqualTo(1);
    }

    @Test
    void givenRefusedRecipient_whenMailGoesToAnother_thenOnlyThatOneIsKept() throws MessagingException {
        sink.refuse(SCHOOL, "550 5.1.1 unknown");

        assertThatThrownBy(this::send).rootCause().hasMessageContaining("5.1.1");
        SentMail.to("technicien@example.org", sink.port());

        assertThat(sink.mailbox().all()).extracting(ReceivedMail::recipient).containsExactly("technicien@example.org");
    }

    @Test
    void givenHangUpAfterKeeping_whenMailIsSent_thenSenderFailsAndMailIsKept() {
        sink.keepAndHangUp();

        assertThatThrownBy(this::send).isInstanceOf(MessagingException.class);

        assertThat(sink.mailbox().size()).isEqualTo(1);
    }

    @Test
    void givenSilence_whenMailIsSent_thenSenderTimesOut() {
        sink.stall(SmtpStage.RCPT);

        assertThatThrownBy(this::send).rootCause().hasMessageContaining("timed out");
    }

    private void send() throws MessagingException {
        SentMail.to(SCHOOL, sink.port());
    }
}
