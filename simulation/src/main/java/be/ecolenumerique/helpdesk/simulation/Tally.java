package be.ecolenumerique.helpdesk.simulation;

/** What many seeds came to. */
final class Tally {
    private long seeds;
    private long steps;
    private long again;
    private long failed;

    void count(Run.Result result) {
        seeds++;
        steps += result.trace().steps();
        again += result.secondTransmissions();
        failed += result.isGood() ? 0 : 1;
    }

    long failed() {
        return failed;
    }

    @Override
    public String toString() {
        return "%d seeds, %d steps, %d mails sent a second time (RFC 1047), %d failed"
                .formatted(seeds, steps, again, failed);
    }
}
