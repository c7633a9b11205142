package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.AlreadySo;
import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.departures.Departures;
import be.ecolenumerique.helpdesk.command.domain.NothingToDo;
import be.ecolenumerique.helpdesk.command.people.Announcements;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.OnCompany;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.OnMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.RemoveMember;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.SetReferenceMailbox;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierDecider.Decision;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierRejection.UnknownSupplier;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.SupplierId;

/** One attempt at a command on a company: reads what it judges by, decides, and says what to commit. Blocking. */
public final class Suppliers {
    private final SupplierStreams streams;
    private final MemberRecords members;
    private final Announcements announcements;
    private final Departures departures;

    public Suppliers(
            SupplierStreams streams, MemberRecords members, Announcements announcements, Departures departures) {
        this.streams = streams;
        this.members = members;
        this.announcements = announcements;
        this.departures = departures;
    }

    NewCommit register(SupplierId id, NewSupplier form) {
        Target target = target(id, Company.NONE, members.with(form.referenceMailbox(), form.language()));
        return commit(target, SupplierDecider.register(form, target)).by(form.actor());
    }

    NewCommit decide(SupplierCommand command) {
        Company company = streams.company(command.supplier());
        if (!company.isRegistered()) {
            throw new UnknownSupplier().asException();
        }
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
        };
    }

    private Person personOf(OnMember command, Company company) {
        return switch (command) {
            case SetReferenceMailbox c -> members.with(c.mailbox(), company.language());
            case AddMember c -> members.with(c.address(), company.language());
            case RemoveMember c ->
                members.find(c.person())
                        .orElseThrow(() -> new AlreadySo(Answer.of(c.supplier().toString(), company.version())));
        };
    }

    private Target target(SupplierId supplier, Company company, Person person) {
        var address = person.email().orElseThrow();
        return new Target(supplier, company, person, streams.claimOf(address), streams.claim(address));
    }

    private SupplierCommit commit(Target target, Decision decision) {
        return new SupplierCommit(target, decision, announcements.missing(target.person()));
    }
}
