package be.ecolenumerique.helpdesk.observability;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All series of one name, as one service or several tell them. A histogram's parts ({@code _bucket}, {@code _sum},
 * {@code _count}) and its {@code _max} are one family.
 *
 * @param labels their names, without the two that say nothing about a metric (see {@link Exposition})
 */
record MetricFamily(String name, String type, String help, NavigableSet<String> labels, NavigableSet<String> services) {
    private static final List<String> PARTS = List.of("", "_bucket", "_sum", "_count", "_max");

    /** Of the same name, told by several services. */
    static MetricFamily together(Collection<MetricFamily> told) {
        MetricFamily any = told.iterator().next();
        return new MetricFamily(
                any.name,
                any.type,
                any.help,
                all(told.stream().map(MetricFamily::labels)),
                all(told.stream().map(MetricFamily::services)));
    }

    private static NavigableSet<String> all(Stream<NavigableSet<String>> sets) {
        return sets.flatMap(NavigableSet::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String metric) {
        return PARTS.stream().anyMatch(part -> metric.equals(name + part));
    }

    String unit() {
        return Stream.of("seconds", "bytes")
                .filter(unit -> name.endsWith("_" + unit))
                .findFirst()
                .orElse("number");
    }
}
