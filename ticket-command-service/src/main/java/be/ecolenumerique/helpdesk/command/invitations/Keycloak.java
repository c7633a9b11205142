package be.ecolenumerique.helpdesk.command.invitations;

import be.ecolenumerique.helpdesk.contracts.AgreedText;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Keycloak's organizations: one per company, by the company's id, and their invitations, which it mails itself (ADR 0160). What
 * somebody agreed to by registering stands in the account: the attribute {@code agreedTexts} ({@code privacy-policy/2026-11 …}),
 * which the form showed, and when the account was made.
 */
public final class Keycloak implements IdentityProvider {
    private static final int MOST = 1_000;

    private final KeycloakAdmin admin;
    private final String portal;
    private final Map<SupplierId, String> organizations = new ConcurrentHashMap<>();

    /** @param portal where somebody who registered is sent to */
    public Keycloak(KeycloakAdmin admin, String portal) {
        this.admin = admin;
        this.portal = portal;
    }

    @Override
    public String name() {
        return admin.issuer().toString();
    }

    @Override
    public Optional<Agreement> account(EmailAddress address) {
        return items(admin.get("/users", Map.of("email", address.value(), "exact", "true")))
                .findFirst()
                .map(Keycloak::agreement);
    }

    @Override
    public List<Pending> pending(SupplierId supplier) {
        return organization(supplier).stream()
                .flatMap(id -> items(admin.get(invitations(id), Map.of("max", Integer.toString(MOST)))))
                .flatMap(one -> EmailAddress.parse(one.path("email").asString(""))
                        .map(address -> new Pending(one.path("id").asString(""), address))
                        .stream())
                .toList();
    }

    @Override
    public void invite(SupplierId supplier, EmailAddress address, Language language) {
        String id = organization(supplier).orElseGet(() -> made(supplier));
        admin.postForm(
                "/organizations/" + id + "/members/invite-user", Map.of("email", address.value()), language.code());
    }

    @Override
    public void withdraw(SupplierId supplier, String invitation) {
        organization(supplier).ifPresent(id -> admin.delete(invitations(id) + "/" + invitation));
    }

    private static String invitations(String organization) {
        return "/organizations/" + organization + "/invitations";
    }

    private Optional<String> organization(SupplierId supplier) {
        Optional<String> known = Optional.ofNullable(organizations.get(supplier));
        return known.or(() -> items(admin.get("/organizations", Map.of("search", supplier.toString(), "exact", "true")))
                .filter(one -> one.path("name").asString("").equals(supplier.toString()))
                .map(one -> one.path("id").asString(""))
                .findFirst()
                .map(id -> {
                    organizations.put(supplier, id);
                    return id;
                }));
    }

    private String made(SupplierId supplier) {
        String id = supplier.toString();
        admin.postJson("/organizations", Map.of("name", id, "alias", id, "enabled", true, "redirectUrl", portal));
        return organization(supplier).orElseThrow(() -> new ProviderFailure("the organization is not there yet"));
    }

    private static Agreement agreement(JsonNode user) {
        List<AgreedText> texts = items(user.path("attributes").path("agreedTexts"))
                .flatMap(value -> Stream.of(value.asString("").split(" ")))
                .map(text -> text.split("/", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new AgreedText(parts[0], parts[1]))
                .toList();
        return texts.isEmpty()
                ? Agreement.NONE
                : new Agreement(
                        texts,
                        Optional.of(Instant.ofEpochMilli(
                                user.path("createdTimestamp").asLong(0))));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
