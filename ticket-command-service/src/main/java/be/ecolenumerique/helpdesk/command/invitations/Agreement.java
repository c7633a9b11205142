package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.AgreedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody agreed to by registering, and when; nothing where the account was made otherwise. */
public record Agreement(List<AgreedText> texts, Optional<Instant> at) {
    public static final Agreement NONE = new Agreement(List.of(), Optional.empty());

    public Agreement {
        texts = List.copyOf(texts);
    }
}
