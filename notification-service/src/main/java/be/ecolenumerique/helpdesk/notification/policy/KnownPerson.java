package be.ecolenumerique.helpdesk.notification.policy;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Optional;

/** What the policy must know of a person: where mail reaches it, and what it may see. {@code company}: it is a member of it. */
public record KnownPerson(Person.Kind kind, Optional<EmailAddress> email, Optional<SupplierId> company) {}
