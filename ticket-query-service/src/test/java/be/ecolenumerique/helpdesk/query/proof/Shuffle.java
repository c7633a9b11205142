package be.ecolenumerique.helpdesk.query.proof;

import be.ecolenumerique.helpdesk.contracts.EventEnvelope;
import be.ecolenumerique.helpdesk.contracts.TicketEvent;
import be.ecolenumerique.helpdesk.query.testing.TicketStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One order of delivery out of many: of each ticket in its order, as Kafka keeps it, in between as it falls; some tickets
 * late; stretches once more, as from a relay that starts again at an earlier record.
 */
record Shuffle(Random random) {
    private static final int LATE = 4;
    private static final int AGAIN = 15;
    private static final int LONGEST_STRETCH = 12;

    List<EventEnvelope<TicketEvent>> of(List<TicketStory> stories) {
        var inTime = new ArrayList<TicketStory>();
        var late = new ArrayList<TicketStory>();
        stories.forEach(story -> (random.nextInt(LATE) == 0 ? late : inTime).add(story));
        var delivered = new ArrayList<>(mixed(inTime));
        delivered.addAll(mixed(late));
        return delivered;
    }

    private List<EventEnvelope<TicketEvent>> mixed(List<TicketStory> stories) {
        var left = new ArrayList<>(stories);
        var next = new int[stories.size()];
        var order = new ArrayList<TicketStory>(stories);
        var delivered = new ArrayList<EventEnvelope<TicketEvent>>();
        while (!left.isEmpty()) {
            TicketStory story = left.get(random.nextInt(left.size()));
            int at = order.indexOf(story);
            delivered.add(story.events().get(next[at]));
            next[at]++;
            repeatSome(story.events().subList(0, next[at]), delivered);
            if (next[at] == story.events().size()) {
                left.remove(story);
            }
        }
        return delivered;
    }

    private void repeatSome(List<EventEnvelope<TicketEvent>> sent, List<EventEnvelope<TicketEvent>> delivered) {
        if (random.nextInt(AGAIN) == 0) {
            int stretch = Math.min(sent.size(), 1 + random.nextInt(LONGEST_STRETCH));
            delivered.addAll(sent.subList(sent.size() - stretch, sent.size()));
        }
    }
}
