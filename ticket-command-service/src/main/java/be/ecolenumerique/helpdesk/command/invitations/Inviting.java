package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether and for how long members are asked to register here: where an identity provider is configured that can do so. */
public final class Inviting {
    private final Optional<Duration> lifetime;
    private final CompaniesToSettle companies;
    private final InstantSource clock;

    /** @param clock real time, as the identity provider has it */
    public Inviting(Optional<Duration> lifetime, CompaniesToSettle companies, InstantSource clock) {
        this.lifetime = lifetime;
        this.companies = companies;
        this.clock = clock;
    }

    /** When an invitation that is made now ends. */
    public Optional<Instant> until() {
        return lifetime.map(time -> clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Something of the company is about to change: what follows for its invitations is seen to, whatever comes between. */
    public void expect(SupplierId supplier) {
        if (lifetime.isPresent()) {
            companies.expect(supplier);
        }
    }
}
