package be.ecolenumerique.helpdesk.query.tickets;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.RequestType;
import be.ecolenumerique.helpdesk.query.answers.NameBook;
import be.ecolenumerique.helpdesk.query.answers.PersonView;
import be.ecolenumerique.helpdesk.query.scope.FilterCell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The creators and request types of the tickets in the caller's list, each with their number. */
record FilterValues(List<Creator> creators, List<Type> requestTypes) {
    record Creator(PersonView person, long count) {}

    record Type(RequestType requestType, long count) {}

    static FilterValues of(List<FilterCell> cells, NameBook names) {
        return new FilterValues(creators(cells, names), types(cells));
    }

    private static List<Creator> creators(List<FilterCell> cells, NameBook names) {
        Map<PersonId, Long> counts = counted(cells, FilterCell::creator);
        return counts.entrySet().stream()
                .map(entry -> new Creator(names.person(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Creator creator) -> creator.person().name())
                        .thenComparing(creator -> creator.person().id()))
                .toList();
    }

    private static List<Type> types(List<FilterCell> cells) {
        Map<RequestType, Long> counts = counted(cells, FilterCell::requestType);
        return counts.entrySet().stream()
                .map(entry -> new Type(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Type::requestType))
                .toList();
    }

    private static <K> Map<K, Long> counted(List<FilterCell> cells, Function<FilterCell, K> key) {
        return cells.stream().collect(Collectors.groupingBy(key, Collectors.summingLong(FilterCell::count)));
    }
}
