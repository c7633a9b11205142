package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.invitations.IdentityProvider.Pending;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Has one mail sent for each living invitation, to whoever has no account yet. Each step may have been done before, by a
 * replica that died on the way: what is there is looked at first. Blocking.
 */
final class Mailing {
    private final IdentityProvider provider;
    private final InvitationLog log;
    private final InvitationRecords records;
    private final InstantSource clock;

    Mailing(IdentityProvider provider, InvitationLog log, InvitationRecords records, InstantSource clock) {
        this.provider = provider;
        this.log = log;
        this.records = records;
        this.clock = clock;
    }

    /** The ledger has the line before the provider is asked for anything. */
    void due(Settling settling, OpenInvitation invitation) {
        if (settling.mailed(invitation).flatMap(Mailed::id).isEmpty()) {
            records.mails().asked(settling.supplier(), invitation, provider.name());
        }
    }

    /** @param pending what the provider had at the beginning of the pass */
    void see(Settling settling, Addressee to, List<Pending> pending) {
        provider.account(to.address())
                .ifPresentOrElse(
                        agreement -> registered(settling.supplier(), to.invitation(), agreement),
                        () -> mail(settling, to, ids(pending, to.address())));
    }

    /** The log first: once its line has an end nobody looks again. */
    private void registered(SupplierId supplier, OpenInvitation invitation, Agreement agreement) {
        if (log.accepted(supplier, invitation.person(), agreement)) {
            records.mails().registered(supplier, invitation);
        }
    }

    private void mail(Settling settling, Addressee to, List<String> there) {
        SupplierId supplier = settling.supplier();
        OpenInvitation invitation = to.invitation();
        Mailed known = settling.mailed(invitation).orElseGet(() -> about(supplier, invitation, there));
        if (known.id().isEmpty()) {
            newest(known, there).or(() -> made(supplier, to, known, there)).ifPresent(id -> {
                records.mails().sent(supplier, invitation);
                keep(supplier, invitation.person(), known.as(id, clock.instant()));
            });
        }
    }

    private Mailed about(SupplierId supplier, OpenInvitation invitation, List<String> there) {
        return keep(supplier, invitation.person(), Mailed.about(invitation.number(), there));
    }

    private Optional<String> made(SupplierId supplier, Addressee to, Mailed known, List<String> there) {
        there.forEach(old -> provider.withdraw(supplier, old));
        provider.invite(supplier, to.address(), to.language());
        return newest(known, ids(provider.pending(supplier), to.address()));
    }

    private Mailed keep(SupplierId supplier, PersonId person, Mailed mailed) {
        records.companies().keep(supplier, person, mailed);
        return mailed;
    }

    private static List<String> ids(List<Pending> pending, EmailAddress address) {
        return pending.stream()
                .filter(one -> one.address().equals(address))
                .map(Pending::id)
                .toList();
    }

    private static Optional<String> newest(Mailed known, List<String> there) {
        return there.stream().filter(id -> !known.before().contains(id)).findFirst();
    }
}
