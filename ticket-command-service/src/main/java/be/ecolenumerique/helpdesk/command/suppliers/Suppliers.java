package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.AlreadySo;
import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.departures.Departures;
import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.invitations.Inviting;
import be.ecolenumerique.helpdesk.command.people.Announcements;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AcceptInvitation;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.InviteMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.OnCompany;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.OnMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.SetReferenceMailbox;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.WithdrawInvitation;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierDecider.Decision;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.NoMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.UnknownSupplier;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;

/** One attempt at a command on a company: reads what it judges by, decides, and says what to commit. Blocking. */
public final class Suppliers {
    private final SupplierStreams streams;
    private final MemberRecords members;
    private final Announcements announcements;
    private final Departures departures;
    private final Inviting inviting;

    public Suppliers(
            SupplierStreams streams,
            MemberRecords members,
            Announcements announcements,
            Departures departures,
            Inviting inviting) {
        this.streams = streams;
        this.members = members;
        this.announcements = announcements;
        this.departures = departures;
        this.inviting = inviting;
    }

    NewCommit register(SupplierId id, NewSupplier form) {
        inviting.expect(id);
        Target target = target(id, Company.NONE, members.with(form.referenceMailbox(), form.language()));
        return commit(target, SupplierDecider.register(form, target)).by(form.actor());
    }

    NewCommit decide(SupplierCommand command) {
        Company company = streams.company(command.supplier());
        if (!company.isRegistered()) {
            throw new UnknownSupplier().asException();
        }
        inviting.expect(command.supplier());
        return switch (command) {
            case OnCompany c -> decide(c, company);
            case OnMember c -> decide(c, company);
        };
    }

    private static NewCommit decide(OnCompany command, Company company) {
        try {
            return SupplierCommit.of(command, company, SupplierDecider.decide(command, company));
        } catch (NothingToDo e) {
            throw new AlreadySo(Answer.of(command.supplier().toString(), company.version()));
        }
    }

    private NewCommit decide(OnMember command, Company company) {
        Target target = target(command.supplier(), company, personOf(command, company));
        try {
            Decision decision = decision(command, target);
            if (command instanceof RemoveMember) {
                departures.expect(
                        target.personId(),
                        target.supplier(),
                        command.actor().person().orElseThrow());
            }
            return commit(target, decision).by(command.actor());
        } catch (NothingToDo e) {
            throw new AlreadySo(SupplierCommit.answer(target, company.version()));
        }
    }

    private static Decision decision(OnMember command, Target target) {
        return switch (command) {
            case SetReferenceMailbox c -> SupplierDecider.setMailbox(c, target);
            case AddMember c -> SupplierDecider.add(c, target);
            case RemoveMember c -> SupplierDecider.remove(c, target);
            case InviteMember c -> InvitationDecider.invite(c, target);
            case WithdrawInvitation c -> InvitationDecider.withdraw(c, target);
            case AcceptInvitation c -> InvitationDecider.accept(c, target);
        };
    }

    private Person personOf(OnMember command, Company company) {
        return switch (command) {
            case SetReferenceMailbox c -> members.with(c.mailbox(), company.language());
            case AddMember c -> members.with(c.address(), company.language());
            case InviteMember c -> members.find(c.person()).orElseThrow(() -> new NoMember().asException());
            case RemoveMember c -> known(c.person(), c, company);
            case WithdrawInvitation c -> known(c.person(), c, company);
            case AcceptInvitation c -> known(c.person(), c, company);
        };
    }

    /** Nothing is left to do of somebody who is not on record. */
    private Person known(PersonId person, OnMember command, Company company) {
        return members.find(person)
                .orElseThrow(() -> new AlreadySo(Answer.of(command.supplier().toString(), company.version())));
    }

    private Target target(SupplierId supplier, Company company, Person person) {
        var address = person.email().orElseThrow();
        return new Target(
                supplier, company, person, streams.claimOf(address), streams.claim(address), inviting.until());
    }

    private SupplierCommit commit(Target target, Decision decision) {
        return new SupplierCommit(target, decision, announcements.missing(target.person()));
    }
}
