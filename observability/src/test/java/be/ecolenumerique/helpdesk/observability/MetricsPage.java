package be.ecolenumerique.helpdesk.observability;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code docs/metrics.md}, written from what the services tell of their metrics. */
record MetricsPage(Collection<MetricFamily> families) {
    static final String OURS = "helpdesk_";

    private static final String HEAD = """
            # Metrics

            Each service answers `/actuator/prometheus` on its management port. This page is written by `ObservabilityE2E` from the system
            that runs, which fails when the two differ: `./test -pl observability -am`, then
            `cp observability/target/metrics.md docs/`.

            Every series has the label `service`; no label holds a ticket, a person or an address (checked too): one ticket's way is
            `GET /api/v1/tickets/{ref}/journey`. A histogram `x` has `x_bucket`, `x_sum`, `x_count` and `x_max`. Counters of rare things are
            there from the start, at zero. What each replica reports as a whole (`helpdesk_consumer_*` gauges, `helpdesk_mails_open`,
            `helpdesk_mails_oldest_seconds`, `helpdesk_approvals_*`, `helpdesk_invitations_*` gauges, `helpdesk_relay_lag_*`) is read with `max`, not `sum`.

            ## A ticket's way, as aggregates

            | step | count | age | waiting, oldest |
            |---|---|---|---|
            | accepted | `http_server_requests_seconds` of the command service, not `GET` | the same | – |
            | durable | `helpdesk_log_append_seconds`, `outcome="stored"` | the same | `helpdesk_log_queue` |
            | relayed | `helpdesk_relay_age_seconds` | the same | `helpdesk_relay_lag_commits`, `helpdesk_relay_lag_seconds` |
            | projected | `helpdesk_consumer_batch_size` (its sum) | `helpdesk_consumer_event_age_seconds` | `helpdesk_consumer_lag`, `helpdesk_consumer_behind_seconds` |
            | mailed | `helpdesk_mails_ended_total`, `state="sent"` | `helpdesk_mails_latency_seconds` | `helpdesk_mails_open`, `helpdesk_mails_oldest_seconds` |
            """;

    /** Of those that tell nothing of themselves. */
    private static final Map<String, String> MEANINGS =
            Map.of("http_server_requests_seconds", "HTTP requests answered, and how long each took");

    /** @param used which of the frameworks' metrics dashboards and alerts are made of */
    String write(Predicate<MetricFamily> used) {
        return HEAD
                + "\n## Ours\n\n" + table(family -> family.name().startsWith(OURS))
                + "\n## The frameworks', as far as dashboards and alerts use them\n\n"
                + table(family -> !family.name().startsWith(OURS) && used.test(family));
    }

    private String table(Predicate<MetricFamily> wanted) {
        return families.stream()
                .filter(wanted)
                .map(MetricsPage::row)
                .sorted()
                .collect(Collectors.joining(
                        "\n",
                        "| name | type | unit | labels | services | meaning |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(MetricFamily family) {
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                "`" + family.name() + "`",
                                family.type(),
                                family.unit(),
                                names(family.labels()),
                                names(family.services()),
                                MEANINGS.getOrDefault(family.name(), family.help())))
                + " |";
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
