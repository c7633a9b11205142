package be.ecolenumerique.helpdesk.query.projection.generations;

import be.ecolenumerique.helpdesk.consumer.Passages;

/** Whether a generation is the one that is shown. */
final class Shown {
    private volatile boolean shown;

    void set(boolean isShown) {
        shown = isShown;
    }

    /** What passes through another generation has been seen already, or nobody sees it. */
    Passages only(Passages told) {
        return events -> {
            if (shown) {
                told.passed(events);
            }
        };
    }
}
