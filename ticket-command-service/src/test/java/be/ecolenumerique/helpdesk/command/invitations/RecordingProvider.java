package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An identity provider that mails to a list; it can be down, or do what it was asked and not say so. */
final class RecordingProvider implements IdentityProvider {
    final List<EmailAddress> mails = new ArrayList<>();
    final Map<String, EmailAddress> links = new LinkedHashMap<>();
    private final Map<String, SupplierId> companies = new HashMap<>();
    final Map<EmailAddress, Agreement> accounts = new HashMap<>();
    final Set<EmailAddress> refused = new HashSet<>();
    boolean down;
    boolean answerIsLost;

    @Override
    public String name() {
        return "https://identity.example/realms/helpdesk";
    }

    @Override
    public Optional<Agreement> account(EmailAddress address) {
        answering();
        return Optional.ofNullable(accounts.get(address));
    }

    @Override
    public List<Pending> pending(SupplierId supplier) {
        answering();
        return links.entrySet().stream()
                .filter(link -> supplier.equals(companies.get(link.getKey())))
                .map(link -> new Pending(link.getKey(), link.getValue()))
                .toList();
    }

    @Override
    public void invite(SupplierId supplier, EmailAddress address, Language language) {
        answering();
        if (refused.contains(address)) {
            throw new ProviderFailure("no such address");
        }
        if (pending(supplier).stream().map(Pending::address).anyMatch(address::equals)) {
            throw new ProviderFailure("there is one already");
        }
        mails.add(address);
        String link = "link-" + mails.size();
        links.put(link, address);
        companies.put(link, supplier);
        if (answerIsLost) {
            answerIsLost = false;
            throw new ProviderFailure("no answer", new IOException());
        }
    }

    @Override
    public void withdraw(SupplierId supplier, String invitation) {
        answering();
        links.remove(invitation);
    }

    private void answering() {
        if (down) {
            throw new ProviderFailure("down", new IOException());
        }
    }
}
