package be.ecolenumerique.helpdesk.query.suppliers;

import be.ecolenumerique.helpdesk.directory.Company;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Companies in the order of their numbers: a few hundred, so a page is cut from all of them. */
final class SupplierRegister {
    private static final Comparator<Company> BY_NUMBER =
            Comparator.comparingInt(company -> company.id().number());

    private final List<Company> companies;

    SupplierRegister(List<Company> companies) {
        this.companies = companies.stream().sorted(BY_NUMBER).toList();
    }

    int size() {
        return companies.size();
    }

    /** Nearest first, one more than the page where there is one. */
    List<Company> from(Paging paging) {
        int number = paging.from().map(Position::number).orElse(0);
        var ordered = paging.backwards() ? companies.reversed() : companies;
        return ordered.stream()
                .filter(company -> paging.backwards()
                        ? company.id().number() < number
                        : company.id().number() > number)
                .limit(paging.limit() + 1L)
                .toList();
    }

    static Position position(Company company) {
        return new Position(Instant.EPOCH, company.id().number());
    }
}
