package be.ecolenumerique.helpdesk.command.aggregate;

import static be.ecolenumerique.helpdesk.command.domain.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.command.suppliers.LogEvents;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.TicketEvent.TicketWithdrawn;
import be.ecolenumerique.helpdesk.contracts.UnknownEventType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class WireEventSerializerTest {
    private final WireEventSerializer serializer = new WireEventSerializer(LogEvents.codec());

    @Test
    void givenAnEvent_whenWritten_thenUnderItsWireName_andItReadsBackEqual() {
        var withdrawn = new TicketWithdrawn(TECH_175, "doublon");

        var written = serializer.serialize(withdrawn, String.class);

        assertThat(written.getType()).isEqualTo(new SimpleSerializedType("ticket.withdrawn", "1"));
        assertThat(written.getData()).isEqualTo("{\"ticket\":\"TECH-175\",\"reason\":\"doublon\"}");
        assertThat(serializer.<String, Object>deserialize(written)).isEqualTo(withdrawn);
    }

    @Test
    void givenMetadata_whenWritten_thenAsConsumersReadIt_andItReadsBackEqual() {
        var metadata = EventSurroundings.of(EventMetadata.by(ACMES_BRUNO));

        var written = serializer.serialize(metadata, String.class);

        assertThat(written.getData())
                .isEqualTo(
                        "{\"actor\":{\"person\":\"%s\",\"role\":\"supplier\",\"company\":\"SUP-1\"}}".formatted(BRUNO));
        assertThat(serializer.<String, Object>deserialize(written)).isEqualTo(metadata);
    }

    @Test
    void givenAnEventThatThisReleaseDoesNotKnow_whenRead_thenAnError() {
        var unknown = new SimpleSerializedObject<>("{}", String.class, new SimpleSerializedType("ticket.eaten", "1"));

        assertThatThrownBy(() -> serializer.classForType(unknown.getType())).isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> serializer.deserialize(unknown)).isInstanceOf(UnknownEventType.class);
    }
}
