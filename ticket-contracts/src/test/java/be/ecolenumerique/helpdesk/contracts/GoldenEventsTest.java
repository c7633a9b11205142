package be.ecolenumerique.helpdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.contracts.TicketEvent.CancellationCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event as it stands in the log for ever: one sample per wire name and revision in {@code golden/}. A sample is never
 * changed; a new revision gets a new one, and the old one is still read.
 */
class GoldenEventsTest {
    private static final TicketReference TICKET = TicketReference.of("TECH-175");
    private static final PersonId ANNE = PersonId.of("P-00000000000000000000000000000001");
    private static final PersonId BRUNO = PersonId.of("P-00000000000000000000000000000002");
    private static final SupplierId ACME = SupplierId.of("SUP-1");
    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");
    private static final String COMPLETION = "8a6c7a2e-52f4-4f0a-9d0e-0c8a8f1d7b11";

    static List<Object> samples() {
        return List.of(
                new TicketEvent.TicketOpened(
                        TICKET,
                        RequestType.SUPPLIER_RETURN,
                        "Exemple de ticket",
                        "Diagnostic",
                        ANNE,
                        ANNE,
                        BRUNO,
                        new School(Optional.of("5136"), Optional.of("2559"), "Borlon", "Tige du Bois de Gras 16B"),
                        new Equipment(Optional.of("00"), "Exemple de matériel"),
                        Optional.of("ENXXX-LOTXX-12345"),
                        Optional.empty()),
                new TicketEvent.SupplierAssigned(TICKET, ACME, Optional.empty()),
                new TicketEvent.AssigneeSet(TICKET, Optional.empty()),
                new TicketEvent.InterventionScheduled(TICKET, NINE, Optional.empty()),
                new TicketEvent.InterventionRescheduled(TICKET, NINE, Optional.of("Bonjour")),
                new TicketEvent.InterventionCancelled(TICKET, CancellationCause.BY_SUPPLIER, Optional.of("malade")),
                new TicketEvent.InterventionCompleted(TICKET, "Alimentation remplacée", NINE),
                new TicketEvent.InterventionApproved(TICKET, COMPLETION, false),
                new TicketEvent.TicketReopened(TICKET, COMPLETION, "encore en panne", true),
                new TicketEvent.ApprovalReminded(TICKET, COMPLETION, 7),
                new TicketEvent.TicketClosedAutomatically(TICKET, COMPLETION),
                new TicketEvent.TicketWithdrawn(TICKET, "doublon"),
                new TicketEvent.ContactChanged(TICKET, ANNE, BRUNO),
                new TicketEvent.TechnicianChanged(TICKET, BRUNO, ANNE),
                new TicketEvent.CommentAdded(TICKET, "ligne 1\nligne 2", true),
                new TicketEvent.ParticipantAdded(TICKET, BRUNO, Optional.of(ACME)),
                new TicketEvent.ParticipantRemoved(TICKET, BRUNO),
                new SubscriptionEvent.SubscriptionSwitchedOn(TICKET, BRUNO, Optional.of(ACME), Optional.of(2L)),
                new SubscriptionEvent.SubscriptionSwitchedOff(TICKET, ANNE, Optional.empty(), Optional.empty()),
                new DirectoryEvent.SupplierRegistered(ACME, "ACME", Language.FR),
                new DirectoryEvent.ReferenceMailboxSet(ACME, EmailAddress.of("sav@acme.example"), BRUNO),
                new DirectoryEvent.MemberAdded(ACME, BRUNO),
                new DirectoryEvent.MemberRemoved(ACME, BRUNO),
                new DirectoryEvent.SupplierSuspended(ACME),
                new DirectoryEvent.SupplierResumed(ACME),
                new DirectoryEvent.MemberInvited(ACME, BRUNO, NINE),
                new DirectoryEvent.InvitationWithdrawn(ACME, BRUNO),
                new DirectoryEvent.InvitationAccepted(
                        ACME, BRUNO, List.of(new AgreedText("privacy-policy", "2026-11")), Optional.of(NINE)),
                new DirectoryEvent.PersonRegistered(BRUNO, 1),
                new DirectoryEvent.PersonChanged(BRUNO, 2),
                new DirectoryEvent.PersonErased(BRUNO, 3));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givenAnEvent_whenWritten_thenItIsTheGoldenSample_andReadsBackEqual(Object event) {
        EventCodec codec = EventCodec.published();
        var envelope = new EventEnvelope<>(
                COMPLETION, "TECH-175", 3, 42, NINE, EventMetadata.by(Actor.supplier(BRUNO, ACME)), event);

        WireEvent wire = codec.encode(envelope);

        assertThat(new String(wire.toBytes(), StandardCharsets.UTF_8)).isEqualTo(golden(wire));
        assertThat(codec.decode(WireEvent.parse(wire.toBytes()), 42)).isEqualTo(envelope);
    }

    @Test
    void givenEveryPublishedType_whenSamplesAreCounted_thenNoneIsMissing() {
        var sampled = samples().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(EventTypes.published().all()).isNotEmpty().allMatch(type -> sampled.contains(type.eventClass()));
    }

    @Test
    void givenEachEarlierRevision_whenItsSampleIsRead_thenItIsAnEventOfToday() {
        EventCodec codec = EventCodec.published();
        for (EventType type : EventTypes.published().all()) {
            for (int revision = 1; revision <= type.revision(); revision++) {
                WireEvent sample = WireEvent.parse(golden(type.name(), revision).getBytes(StandardCharsets.UTF_8));
                assertThat(codec.decode(sample, 42).event()).isInstanceOf(type.eventClass());
            }
        }
    }

    @Test
    void givenARequiredFieldIsMissing_whenRead_thenRefused() {
        assertThatThrownBy(() -> EventCodec.published().payload("ticket.withdrawn", 1, "{\"ticket\":\"TECH-175\"}"))
                .hasMessageContaining("reason");
    }

    @Test
    void givenANameOrRevisionOfANewerRelease_whenRead_thenItIsUnknown_andNothingIsGuessed() {
        var codec = EventCodec.published();

        assertThatThrownBy(() -> codec.payload("ticket.teleported", 1, "{}")).isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> codec.payload("ticket.withdrawn", 2, "{}")).isInstanceOf(UnknownEventType.class);
    }

    private static String golden(WireEvent wire) {
        return golden(wire.type(), wire.revision());
    }

    private static String golden(String type, int revision) {
        String name = "/golden/" + type + "." + revision + ".json";
        try (var sample = GoldenEventsTest.class.getResourceAsStream(name)) {
            assertThat(sample).as("golden sample %s", name).isNotNull();
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
