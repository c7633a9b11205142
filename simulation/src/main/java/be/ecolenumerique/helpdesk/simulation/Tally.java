package be.ecolenumerique.helpdesk.simulation;

/** What many seeds came to; counted by whoever ran one. */
final class Tally {
    private long seeds;
    private long steps;
    private long again;
    private long failed;

    /** How many there are now. */
    synchronized long count(Run.Result result) {
        seeds++;
        steps += result.trace().steps();
        again += result.secondTransmissions();
        failed += result.isGood() ? 0 : 1;
        return seeds;
    }

    @Override
    public synchronized String toString() {
        return "%d seeds, %d steps, %d mails sent a second time (RFC 1047), %d failed"
                .formatted(seeds, steps, again, failed);
    }
}
