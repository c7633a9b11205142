package be.ecolenumerique.helpdesk.approval.pages;

/** How often and how fast a browser looks again by itself while the projection is behind. */
final class Looks {
    static final int MOST = 8;
    private static final int LONGEST_SECONDS = 30;

    private Looks() {}

    static int secondsAfter(int look) {
        return Math.min(LONGEST_SECONDS, 1 + look * look);
    }
}
