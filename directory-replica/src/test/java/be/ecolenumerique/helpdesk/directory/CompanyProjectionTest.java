package be.ecolenumerique.helpdesk.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierResumed;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompanyProjectionTest {
    private static final SupplierId ACME = new SupplierId(1);
    private static final EmailAddress MAILBOX = EmailAddress.of("atelier@acme.be");

    private final CompanyProjection projection = new CompanyProjection();

    @Test
    void givenMailboxAndMember_whenFolded_thenBothActForTheCompany() {
        Company acme = fold(
                new SupplierRegistered(ACME, "Acme", Language.FR),
                new ReferenceMailboxSet(ACME, MAILBOX, Sample.id(1)),
                new MemberAdded(ACME, Sample.id(2)));

        assertThat(acme.members()).containsExactly(Sample.id(1), Sample.id(2));
        assertThat(acme.version()).isEqualTo(3);
    }

    @Test
    void givenEventThatCannotBeUsed_whenGivenUp_thenTheCompanyStaysClosed() {
        Company acme = fold(new SupplierRegistered(ACME, "Acme", Language.FR));

        assertThat(projection.without(acme, new Missed("SUP-1", 2, "an-event", "supplier.member-added")))
                .isEmpty();
    }

    @Test
    void givenMemberRemovedAndMailboxReplaced_whenFolded_thenFormerOnesActNoMore() {
        Company acme = fold(
                new SupplierRegistered(ACME, "Acme", Language.FR),
                new ReferenceMailboxSet(ACME, MAILBOX, Sample.id(1)),
                new MemberAdded(ACME, Sample.id(2)),
                new MemberRemoved(ACME, Sample.id(2)),
                new ReferenceMailboxSet(ACME, EmailAddress.of("info@acme.be"), Sample.id(3)));

        assertThat(acme.members()).containsExactly(Sample.id(3));
    }

    @Test
    void givenCompany_whenWrittenAndRead_thenTheSame() {
        Company acme = fold(
                new SupplierRegistered(ACME, "Acme", Language.NL),
                new ReferenceMailboxSet(ACME, MAILBOX, Sample.id(1)),
                new MemberAdded(ACME, Sample.id(2)));

        assertThat(new CompanyDocuments().read(new CompanyDocuments().write(acme)))
                .isEqualTo(acme);
    }

    @Test
    void givenACompany_whenSuspendedAndResumed_thenItKeepsItsPeople() {
        DirectoryEvent[] before = {
            new SupplierRegistered(ACME, "Acme", Language.FR),
            new MemberAdded(ACME, Sample.id(2)),
            new SupplierSuspended(ACME)
        };
        Company suspended = fold(before);
        Company resumed = fold(before[0], before[1], before[2], new SupplierResumed(ACME));

        assertThat(suspended.suspended()).isTrue();
        assertThat(suspended.members()).containsExactly(Sample.id(2));
        assertThat(new CompanyDocuments().read(new CompanyDocuments().write(suspended)))
                .isEqualTo(suspended);
        assertThat(resumed.suspended()).isFalse();
    }

    @Test
    void givenNoRegistration_whenAMemberIsAdded_thenRefused() {
        assertThatThrownBy(() -> fold(new MemberAdded(ACME, Sample.id(2)))).isInstanceOf(NullPointerException.class);
    }

    private Company fold(DirectoryEvent... events) {
        @Nullable Company company = null;
        for (int i = 0; i < events.length; i++) {
            company = projection.apply(company, envelope(i + 1, events[i])).row();
        }
        return Optional.ofNullable(company).orElseThrow();
    }

    private static EventEnvelope<DirectoryEvent> envelope(long sequence, DirectoryEvent event) {
        return new EventEnvelope<>(
                "event-" + sequence,
                ACME.toString(),
                sequence,
                sequence,
                Instant.parse("2026-03-02T08:00:00Z"),
                EventMetadata.by(Actor.approvalService(Optional.empty())),
                event);
    }
}
