package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.TicketStatus;
import be.ecolenumerique.helpdesk.conventions.problems.FieldError;
import be.ecolenumerique.helpdesk.conventions.problems.Problem;
import be.ecolenumerique.helpdesk.conventions.web.OneLine;
import be.ecolenumerique.helpdesk.conventions.web.Within;
import be.ecolenumerique.helpdesk.query.answers.Cursor;
import be.ecolenumerique.helpdesk.query.answers.Paging;
import be.ecolenumerique.helpdesk.query.projection.Haystack;
import be.ecolenumerique.helpdesk.query.scope.Scope;
import be.ecolenumerique.helpdesk.query.scope.Sort;
import be.ecolenumerique.helpdesk.query.scope.TicketFilter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a caller may ask of the list « Demandes » (behaviour §6).
 *
 * @param text contained in reference, summary, school or asset tag
 * @param school its Fase implantation
 * @param supplier for those who see every supplier's tickets
 */
public record TicketListQuery(
        @OneLine(max = 200) Optional<String> text,
        Optional<View> view,
        List<TicketStatus> status,
        Optional<PersonId> creator,
        Optional<RequestType> requestType,
        @OneLine(max = 6, form = "[0-9]{1,6}") Optional<String> school,
        @OneLine(max = 64) Optional<String> assetTag,
        Optional<SupplierId> supplier,
        Optional<Sort> sort,
        @Within(min = 1, max = 100) Optional<Integer> limit,
        Optional<Cursor> after,
        Optional<Cursor> before) {

    TicketFilter filter() {
        return new TicketFilter(
                Statuses.wanted(view, status), creator, requestType, school, assetTag, text.map(this::needle));
    }

    Scope within(Scope scope) {
        if (supplier.isPresent() && !scope.seesEverySupplier()) {
            throw Problem.malformed(FieldError.at("?supplier", "unknown")).asException();
        }
        return supplier.map(scope::narrowedTo).orElse(scope);
    }

    Sort order() {
        return sort.orElse(Sort.NEWEST_FIRST);
    }

    Paging paging(TicketFilter filter) {
        return Paging.of(
                List.of(
                        "tickets",
                        order().word(),
                        new TreeSet<>(filter.statuses()).toString(),
                        creator.map(PersonId::value).orElse(""),
                        requestType.map(RequestType::name).orElse(""),
                        school.orElse(""),
                        assetTag.orElse(""),
                        supplier.map(SupplierId::toString).orElse(""),
                        filter.text().orElse("")),
                limit,
                after,
                before);
    }

    private String needle(String typed) {
        String needle = Haystack.normalised(typed);
        if (needle.isEmpty()) {
            throw Problem.malformed(FieldError.at("?text", "required")).asException();
        }
        return needle;
    }
}
