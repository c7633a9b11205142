package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit;
import be.ecolenumerique.helpdesk.command.aggregate.NewCommit.NewEvent;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.OnCompany;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierDecider.Decision;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision on a company as one commit: the company's events, its claim, and the person if it is new. */
record SupplierCommit(Target target, Decision decision, Optional<NewEvent> announcement) {
    static final String COMPANY = "Supplier";
    static final String CLAIM = "AddressClaim";

    NewCommit by(Actor actor) {
        var events = Stream.of(companyEvents(), claimEvent().stream(), announcement.stream())
                .flatMap(s -> s)
                .toList();
        long version = target.company().version() + decision.company().size();
        return new NewCommit(events, actor, answer(target, version));
    }

    /** What happens to the company as a whole. */
    static NewCommit of(OnCompany command, Company company, SupplierEvent event) {
        String aggregate = command.supplier().toString();
        return new NewCommit(
                List.of(new NewEvent(COMPANY, aggregate, company.version(), event)),
                command.actor(),
                Answer.of(aggregate, company.version() + 1));
    }

    static Answer answer(Target target, long version) {
        return Answer.of(target.supplier().toString(), version).withPerson(target.personId());
    }

    private Stream<NewEvent> companyEvents() {
        String aggregate = target.supplier().toString();
        return IntStream.range(0, decision.company().size())
                .mapToObj(i -> new NewEvent(
                        COMPANY,
                        aggregate,
                        target.company().version() + i,
                        decision.company().get(i)));
    }

    private Optional<NewEvent> claimEvent() {
        return decision.claim()
                .map(event ->
                        new NewEvent(CLAIM, target.claimId(), target.claim().version(), event));
    }
}
