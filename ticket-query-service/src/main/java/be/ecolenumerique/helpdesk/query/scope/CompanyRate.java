package be.ecolenumerique.helpdesk.query.scope;

import be.ecolenumerique.helpdesk.conventions.admission.RateByName;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.directory.KnownCaller;

/** How often the people of one company may ask together, so that one that floods slows only itself. */
public final class CompanyRate {
    private final RateByName companies;

    public CompanyRate(RateByName companies) {
        this.companies = companies;
    }

    RateByName companies() {
        return companies;
    }

    /** Throws where it is once too often. */
    void count(KnownCaller caller) {
        if (caller instanceof KnownCaller.SupplierUser(var _, var company)
                && !companies.permits(company.id().toString())) {
            throw Problem.tooMany().asException();
        }
    }
}
