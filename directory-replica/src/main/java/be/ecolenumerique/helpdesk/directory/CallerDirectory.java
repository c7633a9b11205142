package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the persons and the company behind a caller (behaviour §1). EN staff and systems are known by their account or
 * address; supplier users by their verified address alone, which leads to the company; contacts by theirs.
 */
public final class CallerDirectory {
    private final People people;
    private final Companies companies;

    public CallerDirectory(People people, Companies companies) {
        this.people = people;
        this.companies = companies;
    }

    /**
     * Empty: an EN person or a system that signs in for the first time and is not registered yet. Fails with 403 for a supplier user
     * without a company, and for one who says to be on the other side too.
     */
    public Mono<KnownCaller> resolve(Caller caller) {
        if (caller.is(Role.SUPPLIER)) {
            return caller.isEnStaff() || caller.is(Role.SYSTEM) ? forbidden() : supplierUser(caller);
        }
        if (caller.isEnStaff()) {
            return registered(caller, Person.Kind.EN).map(person -> new KnownCaller.EnStaff(person, caller.roles()));
        }
        if (caller.is(Role.SYSTEM)) {
            return registered(caller, Person.Kind.SYSTEM).map(KnownCaller.OtherSystem::new);
        }
        return caller.roles().isEmpty() ? contact(caller) : Mono.just(new KnownCaller.Nobody(caller.roles()));
    }

    private Mono<KnownCaller> supplierUser(Caller caller) {
        return withAddressOf(caller)
                .filter(person -> person.kind() == Person.Kind.SUPPLIER)
                .next()
                .flatMap(person -> companies
                        .ofMember(person.id())
                        .<KnownCaller>map(company -> new KnownCaller.SupplierUser(person, company)))
                .switchIfEmpty(forbidden());
    }

    private Mono<Person> registered(Caller caller, Person.Kind kind) {
        return people.byAccount(AccountHash.of(caller.issuer(), caller.subject()))
                .concatWith(withAddressOf(caller))
                .filter(person -> person.kind() == kind)
                .next();
    }

    private Mono<KnownCaller> contact(Caller caller) {
        return withAddressOf(caller)
                .filter(person -> person.kind() == Person.Kind.SCHOOL)
                .collectList()
                .map(KnownCaller.SchoolContact::new);
    }

    private Flux<Person> withAddressOf(Caller caller) {
        return Mono.justOrEmpty(caller.verifiedEmail()).flatMapMany(people::byAddress);
    }

    private static Mono<KnownCaller> forbidden() {
        return Mono.error(() -> Problem.forbidden().asException());
    }
}
