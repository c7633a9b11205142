package be.ecolenumerique.helpdesk.observability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one service answers at {@code /actuator/prometheus}, in Prometheus' text format. */
record Exposition(String service, String text) {
    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\S+) ?(.*)$");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_:][\\w:]*)\\{(.*)} \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final List<String> EVERYWHERE = List.of("service", "le");

    List<MetricFamily> families() {
        Map<String, String> help = pairs(HELP);
        Map<String, String> types = new TreeMap<>(pairs(TYPE));
        types.keySet().removeIf(name -> name.endsWith("_max") && types.containsKey(stem(name)));
        Map<String, NavigableSet<String>> labels = labels();
        return types.entrySet().stream()
                .map(family -> new MetricFamily(
                        family.getKey(),
                        family.getValue(),
                        help.getOrDefault(family.getKey(), "").strip(),
                        labelsOf(family.getKey(), labels),
                        new TreeSet<>(List.of(service))))
                .toList();
    }

    /** Every value that a label has anywhere. */
    List<String> labelValues() {
        return LABEL.matcher(text)
                .results()
                .map(label -> label.group(2))
                .distinct()
                .toList();
    }

    private static NavigableSet<String> labelsOf(String family, Map<String, NavigableSet<String>> labels) {
        return labels.getOrDefault(family, labels.getOrDefault(family + "_count", new TreeSet<>()));
    }

    private Map<String, NavigableSet<String>> labels() {
        Map<String, NavigableSet<String>> labels = new HashMap<>();
        SERIES.matcher(text)
                .results()
                .forEach(series -> LABEL.matcher(series.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .filter(label -> !EVERYWHERE.contains(label))
                        .forEach(label -> labels.computeIfAbsent(series.group(1), name -> new TreeSet<>())
                                .add(label)));
        return labels;
    }

    private Map<String, String> pairs(Pattern line) {
        Map<String, String> pairs = new HashMap<>();
        Matcher matcher = line.matcher(text);
        while (matcher.find()) {
            pairs.put(matcher.group(1), matcher.group(2));
        }
        return pairs;
    }

    private static String stem(String max) {
        return max.substring(0, max.length() - "_max".length());
    }
}
