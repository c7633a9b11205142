package be.ecolenumerique.helpdesk.command.erasing;

import be.ecolenumerique.helpdesk.command.aggregate.Answer;
import be.ecolenumerique.helpdesk.command.aggregate.CommandThreads;
import be.ecolenumerique.helpdesk.command.aggregate.IdempotencyKey;
import be.ecolenumerique.helpdesk.command.aggregate.KeyedWrites;
import be.ecolenumerique.helpdesk.command.people.Registration;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import java.util.Optional;
import java.util.OptionalLong;
import reactor.core.publisher.Mono;

/** The way in for erasing a person. Fails with {@link UnknownPerson}, or like writes on companies do. */
public final class ErasureDispatch {
    private final Erasures erasures;
    private final Registration registration;
    private final KeyedWrites keyed;
    private final CommandThreads threads;

    ErasureDispatch(Erasures erasures, Registration registration, KeyedWrites keyed, CommandThreads threads) {
        this.erasures = erasures;
        this.registration = registration;
        this.keyed = keyed;
        this.threads = threads;
    }

    /** @param by the manager who asks for it */
    public Mono<Answer> erase(PersonId person, PersonId by, OptionalLong expectedRev, Optional<IdempotencyKey> key) {
        return threads.run(key, request -> {
            Answer answer = keyed.run(request, () -> {}, () -> erasures.erase(person, by, expectedRev, request));
            registration.forget(person);
            return answer;
        });
    }
}
