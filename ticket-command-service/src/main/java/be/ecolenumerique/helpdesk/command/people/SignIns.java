package be.ecolenumerique.helpdesk.command.people;

import be.ecolenumerique.helpdesk.command.aggregate.CommandThreads;
import be.ecolenumerique.helpdesk.command.people.Memberships.Membership;
import be.ecolenumerique.helpdesk.command.people.SignInRefused.Reason;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Who is behind a caller (behaviour §1). The company of a supplier user is looked up in the log by its verified address at
 * each write, so that an address taken off a company is out at once, on every replica. Fails with {@link SignInRefused}.
 */
public final class SignIns {
    private final Registration registration;
    private final Memberships memberships;
    private final People people;
    private final CommandThreads threads;
    private final RateByName companies;

    public SignIns(
            Registration registration,
            Memberships memberships,
            People people,
            CommandThreads threads,
            RateByName companies) {
        this.registration = registration;
        this.memberships = memberships;
        this.people = people;
        this.threads = threads;
        this.companies = companies;
    }

    /** @param role the one of the caller's in which it acts; CONTACT for a caller without any */
    public Mono<Actor> actorOf(Caller caller, Role role) {
        return threads.run(Optional.empty(), request -> actor(caller, role));
    }

    Actor actor(Caller caller, Role role) {
        return switch (role) {
            case SUPPLIER -> supplierUser(caller);
            case TECHNICIAN, SUPPLIER_MANAGER -> Actor.of(registration.of(caller, Person.Kind.EN, role), role);
            case SYSTEM -> Actor.of(registration.of(caller, Person.Kind.SYSTEM, role), role);
            case CONTACT -> contact(caller);
            case APPROVAL_SERVICE, OPERATOR, INTERNAL ->
                new Actor(Optional.empty(), role, Optional.empty(), Optional.empty());
        };
    }

    private Actor supplierUser(Caller caller) {
        Membership membership =
                caller.verifiedEmail().flatMap(memberships::of).orElseThrow(() -> new SignInRefused(Reason.NO_COMPANY));
        if (!companies.permits(membership.supplier().toString())) {
            throw new SignInRefused(Reason.TOO_MANY);
        }
        if (memberships.isSuspended(membership.supplier())) {
            throw new SignInRefused(Reason.SUSPENDED);
        }
        var actor = Actor.supplier(membership.person(), membership.supplier());
        registration.met(membership.person(), caller, actor);
        return actor;
    }

    /** A school contact has no role: any record with its verified address stands for it. */
    private Actor contact(Caller caller) {
        Optional<PersonId> person =
                caller.verifiedEmail().flatMap(people::contactWith).map(Person::id);
        return new Actor(person, Role.CONTACT, Optional.empty(), Optional.empty());
    }
}
