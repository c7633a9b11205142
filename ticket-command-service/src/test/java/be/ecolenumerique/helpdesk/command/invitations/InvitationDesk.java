package be.ecolenumerique.helpdesk.command.invitations;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;

import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.suppliers.NewSupplier;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierAccepted;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.contracts.AgreedText;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Companies on two replicas, and an identity provider that mails to a list. */
final class InvitationDesk implements AutoCloseable {
    static final EmailAddress SAV = EmailAddress.of("sav@acme.example");
    static final EmailAddress BRUNO = EmailAddress.of("bruno@acme.example");
    static final Duration LIFETIME = Duration.ofDays(14);
    static final List<AgreedText> TEXTS =
            List.of(new AgreedText("privacy-policy", "2026-11"), new AgreedText("disclaimer", "2026-11"));

    final RecordingProvider provider = new RecordingProvider();
    final DirectoryFixture fixture;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    InvitationDesk(Class<?> test) {
        fixture = new DirectoryFixture(test, Optional.of(LIFETIME));
    }

    @Override
    public void close() {
        fixture.close();
    }

    void sweep(int replica) {
        var companies = companies();
        new InvitationSweep(
                        companies,
                        new Settlement(
                                provider,
                                fixture.side(replica).invitations,
                                fixture.side(replica).people,
                                new InvitationRecords(companies, mails()),
                                fixture.clock),
                        new InvitationMetrics(meters),
                        fixture.clock)
                .sweep();
    }

    /** What was over waits a little for forms that are on their way. */
    void lastLook(int replica) {
        later(LastLook.LONGEST_REGISTRATION);
        sweep(replica);
    }

    /** Somebody uses the link; answers when. */
    Instant registers(EmailAddress address) {
        Instant now = fixture.clock.instant();
        provider.links.values().removeIf(address::equals);
        provider.accounts.put(address, new Agreement(TEXTS, Optional.of(now)));
        return now;
    }

    Unsettled unsettled() {
        return Objects.requireNonNull(companies().unsettled().block());
    }

    double failures(String reason) {
        return meters.get("helpdesk.invitations.failed")
                .tag("reason", reason)
                .counter()
                .count();
    }

    CompaniesToSettle companies() {
        return new CompaniesToSettle(fixture.database(), fixture.clock);
    }

    InvitationMails mails() {
        return new InvitationMails(fixture.database(), fixture.clock);
    }

    void later(Duration time) {
        fixture.clock.set(fixture.clock.instant().plus(time));
    }

    SupplierId register() {
        return register("ACME", SAV);
    }

    SupplierId register(String name, EmailAddress mailbox) {
        var form = new NewSupplier(MANAGER, name, mailbox, Language.FR);
        return Objects.requireNonNull(fixture.side(0)
                        .suppliers
                        .register(form, Optional.empty())
                        .block())
                .id();
    }

    PersonId add(SupplierId supplier) {
        return send(new AddMember(supplier, MANAGER, OptionalLong.empty(), BRUNO))
                .person()
                .orElseThrow();
    }

    PersonId mailboxOf() {
        return fixture.side(0).people.withAddress(SAV).orElseThrow().id();
    }

    SupplierAccepted send(SupplierCommand command) {
        return Objects.requireNonNull(
                fixture.side(0).suppliers.dispatch(command, Optional.empty()).block());
    }

    String linkOf(EmailAddress address) {
        return provider.links.entrySet().stream()
                .filter(link -> link.getValue().equals(address))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    List<String> types() {
        return fixture.events().stream().map(e -> e.getString("t")).toList();
    }
}
