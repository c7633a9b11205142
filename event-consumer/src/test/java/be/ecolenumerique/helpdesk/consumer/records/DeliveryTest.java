package be.ecolenumerique.helpdesk.consumer.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.consumer.testing.Arrivals;
import be.ecolenumerique.helpdesk.consumer.testing.Comments;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    @Test
    void givenHeaders_whenRead_thenIdsAreKnownWithoutTheValue() {
        Delivery delivery = Delivery.of(Arrivals.arrived(Comments.unreadable("t", 7, 4, "{ secret"), 11));

        assertThat(delivery.aggregate()).isEqualTo("TECH-7");
        assertThat(delivery.sequence()).isEqualTo(4);
        assertThat(delivery).hasToString("TECH-7/4 event event-7-4 at t-3@11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "NaN", "99999999999999999999", "١"})
    void givenSequenceThatIsNoNumber_whenRead_thenNobodysEvent(String sequence) {
        var record = Comments.comment("t", 7, 1, "a");
        record.headers().remove(Topics.HEADER_SEQUENCE).add(Topics.HEADER_SEQUENCE, sequence.getBytes(UTF_8));

        assertThat(Delivery.of(Arrivals.arrived(record, 11)).isEvent()).isFalse();
    }

    @Test
    void givenValueOfAnotherEvent_whenRead_thenRefused() {
        var record = Comments.comment("t", 7, 1, "a");
        record.headers().remove(Topics.HEADER_EVENT_ID).add(Topics.HEADER_EVENT_ID, "another".getBytes(UTF_8));
        Delivery delivery = Delivery.of(Arrivals.arrived(record, 11));

        assertThatThrownBy(() -> new EventReader<>(TicketEvent.class).read(delivery))
                .isInstanceOf(NotTheAnnouncedEvent.class);
    }

    @Test
    void givenEventOfAnotherTopic_whenRead_thenRefused() {
        Delivery delivery = Arrivals.comment(7, 1, "a", 11);

        assertThatThrownBy(() -> new EventReader<>(DirectoryEvent.class).read(delivery))
                .isInstanceOf(ClassCastException.class);
    }
}
