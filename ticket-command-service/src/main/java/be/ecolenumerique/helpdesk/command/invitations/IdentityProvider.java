package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.List;
import java.util.Optional;

/**
 * Where accounts and passwords are kept; none of our own code handles a password. Blocking; fails with a
 * {@link ProviderFailure}, and whoever asks tries again.
 */
public interface IdentityProvider {
    /** What operators know it by, its issuer. */
    String name();

    /** What whoever has an account with this address agreed to; empty where nobody has one. */
    Optional<Agreement> account(EmailAddress address);

    /** The invitations of a company whose links still work. */
    List<Pending> pending(SupplierId supplier);

    /** Mails a link to register with. */
    void invite(SupplierId supplier, EmailAddress address, Language language);

    /** Kills the link. Does nothing where it is dead. */
    void withdraw(SupplierId supplier, String invitation);

    /** @param id what the provider calls it */
    record Pending(String id, EmailAddress address) {}
}
