package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.Role;
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
    private final CompanyRate rate;

    public Readers(CallerDirectory directory, SignIns signIns, CompanyRate rate) {
        this.directory = directory;
        this.signIns = signIns;
        this.rate = rate;
    }

    public Mono<Reader> of(Caller caller) {
        return directory
                .resolve(caller)
                .switchIfEmpty(Mono.defer(() -> signIns.register(caller).map(person -> firstSeen(person, caller))))
                .doOnNext(rate::count)
                .map(known -> new Reader(known, scopeOf(known), AccountHash.of(caller.issuer(), caller.subject())));
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
