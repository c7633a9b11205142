package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import java.util.List;

/** For tests of what is asked through a scope; callers get theirs from the directory. */
public final class Scopes {
    private Scopes() {}

    public static Scope enStaff() {
        return Scope.ofEnStaff();
    }

    public static Scope systems() {
        return Scope.ofSystems();
    }

    public static Scope of(SupplierId supplier) {
        return Scope.of(supplier);
    }

    public static Scope ofContact(PersonId... persons) {
        return Scope.ofContact(List.of(persons));
    }
}
