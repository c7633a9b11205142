package be.ecolenumerique.helpdesk.command.publishing;

import be.ecolenumerique.helpdesk.command.eventlog.LogReader;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;

/**
 * The operator's way out when the topics hold another history than the log. Asked for by a number greater than that of the
 * topics, it first prepares: what the topics hold is written down, and references go on above everything ever given. Once
 * the operator has deleted the topics, and they are there again and empty, the log is published from its first commit.
 */
final class NewGeneration implements TopicHistory {
    private final TopicsAgainstLog compared;
    private final Preparation preparation;
    private final UnpublishedPeople people;
    private final long asked;

    /** @param asked 1 where nothing was ever restored */
    NewGeneration(TopicsAgainstLog compared, Preparation preparation, UnpublishedPeople people, long asked) {
        this.compared = compared;
        this.preparation = preparation;
        this.people = people;
        this.asked = asked;
    }

    static NewGeneration of(MongoDatabase database, RelayKafka kafka, UnpublishedPeople people, long asked) {
        PublishedTopics topics = new PublishedTopics(kafka);
        return new NewGeneration(
                new TopicsAgainstLog(new LogReader(database), topics),
                new Preparation(database, topics),
                people,
                asked);
    }

    @Override
    public List<String> differences(HeldLease lease) {
        List<String> differences = compared.differences(lease);
        if (differences.isEmpty() || asked <= lease.generation()) {
            return differences;
        }
        return compared.areTopicsEmpty() ? begin(lease) : List.of(preparation.prepare(asked, lease));
    }

    private List<String> begin(HeldLease lease) {
        if (!preparation.isMade(asked)) {
            preparation.prepare(asked, lease);
        }
        people.forgetPublished();
        lease.beginGeneration(asked);
        return List.of("Generation " + asked + " of the topics begins with the first commit.");
    }
}
