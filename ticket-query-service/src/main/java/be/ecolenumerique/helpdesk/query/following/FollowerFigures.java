package be.ecolenumerique.helpdesk.query.following;

import java.time.Duration;

/**
 * For dashboards.
 *
 * @param bytes of the columns
 * @param age since the follower last knew that nothing is missing
 */
public record FollowerFigures(int tickets, long bytes, int streams, int waits, Duration age) {}
