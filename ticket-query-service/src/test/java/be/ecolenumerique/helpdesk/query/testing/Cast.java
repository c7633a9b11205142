package be.ecolenumerique.helpdesk.query.testing;

import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.contracts.AccountHash;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberAdded;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.MemberRemoved;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.ReferenceMailboxSet;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent.SupplierRegistered;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.EventMetadata;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Person;
import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.conventions.testing.TestIssuer;
import be.ecolenumerique.helpdesk.conventions.testing.TestToken;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who plays: people of EN, of two companies, of two schools, another system, an operator; each with a token. */
public enum Cast {
    TECHNICIAN("technician", "a", Person.Kind.EN, "Anne Dupont"),
    MANAGER("supplier-manager", "b", Person.Kind.EN, "Quentin Delrée"),
    ACME_MAILBOX("supplier", "a0", Person.Kind.SUPPLIER, "ACME service"),
    ACME_USER("supplier", "a1", Person.Kind.SUPPLIER, "Fournisseur de démo"),
    REMOVED_FROM_ACME("supplier", "a2", Person.Kind.SUPPLIER, "Ancien membre"),
    BETA_MAILBOX("supplier", "b0", Person.Kind.SUPPLIER, "Beta service"),
    BETA_USER("supplier", "b1", Person.Kind.SUPPLIER, "Bert Beta"),
    TEACHER("", "e", Person.Kind.SCHOOL, "Émilie Leroy"),
    OTHER_TEACHER("", "f", Person.Kind.SCHOOL, "Fatima Benali"),
    SYSTEM("system", "5", Person.Kind.SYSTEM, "Inventaire"),
    OPERATOR("operator", "0", Person.Kind.EN, "Otto"),
    APPROVAL_SERVICE("approval-service", "0", Person.Kind.SYSTEM, "approval-service");

    public static final SupplierId ACME = TicketStory.ACME;
    public static final SupplierId BETA = TicketStory.BETA;

    private final String role;
    private final String number;
    private final Person.Kind kind;
    private final String fullName;

    Cast(String role, String number, Person.Kind kind, String fullName) {
        this.role = role;
        this.number = number;
        this.kind = kind;
        this.fullName = fullName;
    }

    public PersonId person() {
        return PersonId.of("P-" + "0".repeat(32 - number.length()) + number);
    }

    public String fullName() {
        return fullName;
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.') + "@example.be";
    }

    public String token(TestIssuer issuer) {
        TestToken token = issuer.token(name()).name(fullName);
        TestToken withRole = role.isEmpty() ? token : token.roles(role);
        return (kind == Person.Kind.SYSTEM ? withRole : withRole.email(address())).signed();
    }

    private Person record(TestIssuer issuer) {
        return new Person(
                person(),
                1,
                kind,
                fullName,
                kind == Person.Kind.SYSTEM ? Optional.empty() : Optional.of(EmailAddress.of(address())),
                kind == Person.Kind.SCHOOL ? Optional.of("081 12 34 56") : Optional.empty(),
                Language.FR,
                kind == Person.Kind.SYSTEM ? Optional.of(AccountHash.of(issuer.uri(), name())) : Optional.empty());
    }

    /** Makes them and their companies known. */
    static void enter(TestRelay events, TestIssuer issuer) {
        for (Cast one : values()) {
            if (one != OPERATOR && one != APPROVAL_SERVICE) {
                events.publish(one.record(issuer));
            }
        }
        Map<SupplierId, Long> sequences = new HashMap<>();
        for (DirectoryEvent.SupplierEvent event : companies()) {
            events.publish(inOrder(event, sequences));
        }
    }

    private static List<DirectoryEvent.SupplierEvent> companies() {
        return List.of(
                new SupplierRegistered(ACME, "ACME", Language.FR),
                new ReferenceMailboxSet(ACME, EmailAddress.of(ACME_MAILBOX.address()), ACME_MAILBOX.person()),
                new MemberAdded(ACME, ACME_USER.person()),
                new MemberAdded(ACME, REMOVED_FROM_ACME.person()),
                new MemberRemoved(ACME, REMOVED_FROM_ACME.person()),
                new SupplierRegistered(BETA, "Beta", Language.NL),
                new ReferenceMailboxSet(BETA, EmailAddress.of(BETA_MAILBOX.address()), BETA_MAILBOX.person()),
                new MemberAdded(BETA, BETA_USER.person()));
    }

    private static EventEnvelope<DirectoryEvent> inOrder(
            DirectoryEvent.SupplierEvent event, Map<SupplierId, Long> sequences) {
        return byTheManager(sequences.merge(event.supplier(), 1L, Long::sum), event);
    }

    static EventEnvelope<DirectoryEvent> byTheManager(long sequence, DirectoryEvent.SupplierEvent event) {
        return new EventEnvelope<>(
                UUID.randomUUID().toString(),
                event.supplier().toString(),
                sequence,
                sequence,
                TicketStory.START,
                EventMetadata.by(Actor.of(MANAGER.person(), Role.SUPPLIER_MANAGER)),
                event);
    }
}
