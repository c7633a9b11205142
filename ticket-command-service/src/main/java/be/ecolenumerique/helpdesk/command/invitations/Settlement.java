package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.command.invitations.IdentityProvider.Pending;
import be.ecolenumerique.helpdesk.command.people.People;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a company's invitations at the identity provider what the log says. Each step may have been done before, by a replica
 * that died on the way: what is there is looked at first, and no mail goes twice for one invitation. Blocking.
 */
public final class Settlement {
    private final IdentityProvider provider;
    private final InvitationLog log;
    private final People people;
    private final InvitationRecords records;
    private final InstantSource clock;

    /** @param clock real time */
    public Settlement(
            IdentityProvider provider,
            InvitationLog log,
            People people,
            InvitationRecords records,
            InstantSource clock) {
        this.provider = provider;
        this.log = log;
        this.people = people;
        this.records = records;
        this.clock = clock;
    }

    /** Answers whether somebody of the company may still register. One address that is refused holds up no other. */
    boolean settle(Settling settling) {
        SupplierId supplier = settling.supplier();
        Instant now = clock.instant();
        List<String> lines = records.mails().open(supplier);
        Map<Boolean, List<OpenInvitation>> invitations = log.open(supplier).stream()
                .collect(Collectors.partitioningBy(
                        invitation -> invitation.until().isAfter(now)));
        List<OpenInvitation> open = invitations.getOrDefault(true, List.of());
        open.stream()
                .filter(invitation -> !isMailed(settling, invitation))
                .forEach(invitation -> records.mails().asked(supplier, invitation, provider.name()));
        List<Pending> pending = provider.pending(supplier);
        Map<PersonId, Mailed> mailed = new HashMap<>(settling.mailed());
        Set<EmailAddress> wanted = new HashSet<>();
        boolean waiting = false;
        Optional<ProviderFailure> failed = Optional.empty();
        for (OpenInvitation invitation : open) {
            Optional<Person> person = people.find(invitation.person());
            Optional<EmailAddress> address = person.flatMap(Person::email);
            if (person.isPresent() && address.isPresent()) {
                wanted.add(address.get());
                waiting = true;
                try {
                    invite(settling, invitation, person.get(), address.get(), pending, mailed);
                } catch (ProviderFailure e) {
                    failed = failed.or(() -> Optional.of(e));
                }
            }
        }
        pending.stream()
                .filter(one -> !wanted.contains(one.address()))
                .forEach(one -> provider.withdraw(supplier, one.id()));
        records.mails().endAllBut(lines, supplier, open, invitations.getOrDefault(false, List.of()));
        if (failed.isPresent()) {
            throw failed.get();
        }
        return waiting;
    }

    private boolean registered(SupplierId supplier, OpenInvitation invitation, EmailAddress address) {
        Optional<Agreement> account = provider.account(address);
        account.ifPresent(agreement -> {
            records.mails().registered(supplier, invitation);
            log.accepted(supplier, invitation, agreement);
        });
        return account.isPresent();
    }

    private void invite(
            Settling settling,
            OpenInvitation invitation,
            Person person,
            EmailAddress address,
            List<Pending> pending,
            Map<PersonId, Mailed> mailed) {
        if (registered(settling.supplier(), invitation, address)) {
            return;
        }
        List<String> there = ids(pending, address);
        Mailed known = mailed.get(invitation.person());
        if (known == null || known.number() != invitation.number()) {
            known = Mailed.about(invitation.number(), there);
            keep(settling, invitation.person(), known, mailed);
        }
        if (known.id().isPresent()) {
            return;
        }
        Optional<String> made = newest(known, there);
        if (made.isEmpty()) {
            there.forEach(old -> provider.withdraw(settling.supplier(), old));
            provider.invite(settling.supplier(), address, person.language());
            made = newest(known, ids(provider.pending(settling.supplier()), address));
        }
        if (made.isPresent()) {
            records.mails().sent(settling.supplier(), invitation);
            keep(settling, invitation.person(), known.as(made.get(), clock.instant()), mailed);
        }
    }

    private void keep(Settling settling, PersonId person, Mailed next, Map<PersonId, Mailed> mailed) {
        mailed.put(person, next);
        records.companies()
                .keep(new Settling(
                        settling.supplier(), settling.since(), settling.attempts(), settling.failure(), mailed));
    }

    private static boolean isMailed(Settling settling, OpenInvitation invitation) {
        Mailed known = settling.mailed().get(invitation.person());
        return known != null
                && known.number() == invitation.number()
                && known.id().isPresent();
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
