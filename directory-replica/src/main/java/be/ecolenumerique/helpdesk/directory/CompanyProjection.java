package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.consumer.Missed;
import be.ecolenumerique.helpdesk.consumer.Projection;
import be.ecolenumerique.helpdesk.consumer.Step;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationAccepted;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.InvitationWithdrawn;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberInvited;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.PersonEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierResumed;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierSuspended;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company as its events make it. */
final class CompanyProjection implements Projection<Company, DirectoryEvent> {

    @Override
    public Step<Company> apply(@Nullable Company row, EventEnvelope<DirectoryEvent> event) {
        return Step.to(after(row, event.event()).at(event.sequence()));
    }

    /** Without the removal of a member somebody would see on. */
    @Override
    public Optional<Step<Company>> without(Company row, Missed event) {
        return Optional.empty();
    }

    private static Company after(@Nullable Company company, DirectoryEvent event) {
        return switch (event) {
            case SupplierRegistered e ->
                new Company(e.supplier(), e.name(), e.language(), Optional.empty(), Set.of(), false, 0);
            case ReferenceMailboxSet e -> known(company).withMailbox(e.mailbox(), e.person());
            case MemberAdded e -> known(company).with(e.person());
            case MemberRemoved e -> known(company).without(e.person());
            case SupplierSuspended e -> known(company).suspended(true);
            case SupplierResumed e -> known(company).suspended(false);
            case MemberInvited e -> known(company);
            case InvitationWithdrawn e -> known(company);
            case InvitationAccepted e -> known(company);
            case PersonEvent e -> throw new IllegalArgumentException("not an event of a company");
        };
    }

    private static Company known(@Nullable Company company) {
        return Objects.requireNonNull(company, "a company begins with its registration");
    }
}
