package be.ecolenumerique.helpdesk.benchmarks;

/** One thing that is measured beside its raw ceiling of the same run; brings up and ends all that it needs. */
interface Figure {
    /** As it is asked for: {@code benchmarks/run commands}. */
    String name();

    void measure(Report report) throws Exception;
}
