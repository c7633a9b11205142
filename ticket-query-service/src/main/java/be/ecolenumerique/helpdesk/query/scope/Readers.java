package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.security.Caller;
import be.ecolenumerique.helpdesk.directory.CallerDirectory;
import be.ecolenumerique.helpdesk.directory.KnownCaller;
import be.ecolenumerique.helpdesk.query.signins.SignIns;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Finds out who a caller is and gives it its scope: the only place where scopes are made. The company of a supplier user
 * comes from the directory, never from the request.
 */
public final class Readers {
    private final CallerDirectory directory;
    private final SignIns signIns;
    private final RateByName companies;

    /** @param companies how often the people of one company may ask together */
    public Readers(CallerDirectory directory, SignIns signIns, RateByName companies) {
        this.directory = directory;
        this.signIns = signIns;
        this.companies = companies;
    }

    public Mono<Reader> of(Caller caller) {
        return directory
                .resolve(caller)
                .switchIfEmpty(Mono.defer(() -> signIns.register(caller).map(person -> firstSeen(person, caller))))
                .doOnNext(this::count)
                .map(known -> new Reader(known, scopeOf(known), AccountHash.of(caller.issuer(), caller.subject())));
    }

    private void count(KnownCaller known) {
        if (known instanceof KnownCaller.SupplierUser(var _, var company)
                && !companies.permits(company.id().toString())) {
            throw Problem.tooMany().asException();
        }
    }

    private static KnownCaller firstSeen(Person person, Caller caller) {
        return person.kind() == Person.Kind.SYSTEM
                ? new KnownCaller.OtherSystem(person)
                : new KnownCaller.EnStaff(person, caller.roles());
    }

    /** For what shows ids and instants alone: operators, who see nothing of a ticket, may know these of every one. */
    static Optional<Scope> scopeOfIdsFor(KnownCaller caller) {
        return switch (caller) {
            case KnownCaller.EnStaff _ -> Optional.of(Scope.ofEnStaff());
            case KnownCaller.Nobody(var roles) when roles.contains(Role.OPERATOR) -> Optional.of(Scope.ofEnStaff());
            case KnownCaller.Nobody _,
                    KnownCaller.SupplierUser _,
                    KnownCaller.SchoolContact _,
                    KnownCaller.OtherSystem _ -> Optional.empty();
        };
    }

    static Scope scopeOf(KnownCaller caller) {
        return switch (caller) {
            case KnownCaller.EnStaff _ -> Scope.ofEnStaff();
            case KnownCaller.SupplierUser(var _, var company) -> Scope.of(company.id());
            case KnownCaller.SchoolContact(var persons) ->
                Scope.ofContact(persons.stream().map(Person::id).toList());
            case KnownCaller.OtherSystem _ -> Scope.ofSystems();
            case KnownCaller.Nobody _ -> Scope.ofContact(List.of());
        };
    }
}
