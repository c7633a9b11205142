package be.ecolenumerique.helpdesk.approval.sweeping;

import static be.ecolenumerique.helpdesk.approval.TicketStory.BRUSSELS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a school that never answers must hear of (behaviour §3 and §5), told in the plainest way there is. */
record WaitingSchool(String ticket, Instant dueAt) {

    /** @param looks the instants at which anybody looked, in order */
    List<String> hears(List<Instant> looks) {
        List<String> heard = new ArrayList<>();
        int left = Integer.MAX_VALUE;
        for (Instant look : looks) {
            if (!look.isBefore(dueAt)) {
                heard.add(ticket + " closed " + look);
                return heard;
            }
            int reminder = !look.isBefore(daysBefore(2)) ? 2 : !look.isBefore(daysBefore(7)) ? 7 : Integer.MAX_VALUE;
            if (reminder < left) {
                heard.add(ticket + " reminded " + reminder + " " + look);
                left = reminder;
            }
        }
        return heard;
    }

    private Instant daysBefore(int days) {
        return dueAt.atZone(BRUSSELS).minusDays(days).toInstant();
    }
}
