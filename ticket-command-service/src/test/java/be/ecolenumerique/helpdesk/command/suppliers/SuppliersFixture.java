package be.ecolenumerique.helpdesk.command.suppliers;

import static be.ecolenumerique.helpdesk.command.domain.Cast.MANAGER;
import static be.ecolenumerique.helpdesk.command.people.Callers.caller;

import be.ecolenumerique.helpdesk.command.people.DirectoryFixture;
import be.ecolenumerique.helpdesk.command.suppliers.SupplierCommand.AddMember;
import be.ecolenumerique.helpdesk.contracts.Actor;
import be.ecolenumerique.helpdesk.contracts.EmailAddress;
import be.ecolenumerique.helpdesk.contracts.Language;
import be.ecolenumerique.helpdesk.contracts.Role;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Companies and their addresses on two replicas. */
final class SuppliersFixture implements AutoCloseable {
    static final EmailAddress BRUNO = EmailAddress.of("bruno@acme.example");

    final DirectoryFixture directory;

    SuppliersFixture(Class<?> test) {
        directory = new DirectoryFixture(test);
    }

    @Override
    public void close() {
        directory.close();
    }

    SupplierAccepted register(String name, String mailbox) {
        var form = new NewSupplier(MANAGER, name, EmailAddress.of(mailbox), Language.FR);
        return Objects.requireNonNull(
                directory.side(0).suppliers.register(form, Optional.empty()).block());
    }

    SupplierAccepted add(int replica, SupplierId supplier, EmailAddress address) {
        return send(replica, new AddMember(supplier, MANAGER, OptionalLong.empty(), address));
    }

    SupplierAccepted send(int replica, SupplierCommand command) {
        return Objects.requireNonNull(directory
                .side(replica)
                .suppliers
                .dispatch(command, Optional.empty())
                .block());
    }

    Actor actor(int replica, String address) {
        return Objects.requireNonNull(directory
                .side(replica)
                .signIns
                .actorOf(caller(address, address, Role.SUPPLIER), Role.SUPPLIER)
                .block());
    }
}
