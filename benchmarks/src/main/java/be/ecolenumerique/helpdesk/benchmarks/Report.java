package be.ecolenumerique.helpdesk.benchmarks;

/** Prints what was measured: lines as they come, and a row per figure with its target, whether it was met, and its ceiling. */
final class Report {
    void note(String line) {
        System.out.println("  " + line);
    }

    /** The median ratio of the pairs decides. */
    void row(String figure, String unit, Pairs pairs, Target target) {
        var ratios = pairs.ratios();
        row(
                figure,
                pairs.ratio(),
                target,
                "%.1f beside %.1f %s, ratios from %.3f to %.3f in %d pairs"
                        .formatted(
                                pairs.value(),
                                pairs.ceiling(),
                                unit,
                                ratios[0],
                                ratios[ratios.length - 1],
                                ratios.length));
    }

    void row(String figure, double value, Target target, String details) {
        System.out.println("%s | %.3f | %s | %s | %s"
                .formatted(figure, value, target, target.isMetBy(value) ? "met" : "MISSED", details));
    }
}
