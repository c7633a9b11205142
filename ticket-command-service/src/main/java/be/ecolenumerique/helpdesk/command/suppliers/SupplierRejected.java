package be.ecolenumerique.helpdesk.command.suppliers;

import be.ecolenumerique.helpdesk.command.domain.Refused;

/** Carries a refusal out of a company. */
public final class SupplierRejected extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient SupplierRejection rejection;

    public SupplierRejected(SupplierRejection rejection) {
        super(rejection.toString());
        this.rejection = rejection;
    }

    public SupplierRejection rejection() {
        return rejection;
    }

    @Override
    public boolean outranksKnownKey() {
        return rejection instanceof SupplierRejection.UnknownSupplier
                || rejection instanceof SupplierRejection.NoMember;
    }
}
