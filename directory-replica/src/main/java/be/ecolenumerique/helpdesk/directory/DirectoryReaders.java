package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.whole.LatestValues;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.SupplierId;

/** The topics of the directory, each read as a whole by each replica. */
final class DirectoryReaders {
    private DirectoryReaders() {}

    static WholeTopicReader people(ConsumerEnvironment environment, String service, String topic) {
        return WholeTopicReader.ofLatest(
                environment,
                new LatestValues(People.COLLECTION, topic, service, People.COLLECTION, new PersonWriting()));
    }

    /** Of the events on persons, those alone that say that one is erased. */
    static WholeTopicReader erasures(ConsumerEnvironment environment, String service, String topic) {
        return WholeTopicReader.ofLatest(
                environment, new LatestValues("erasures", topic, service, People.COLLECTION, new ErasureWriting()));
    }

    /** The topic tells of persons too; their data come from {@code people}. */
    static WholeTopicReader companies(ConsumerEnvironment environment, String service, String topic) {
        var definition = new ProjectionDefinition<>(
                Companies.PROJECTION,
                topic,
                service,
                Companies.COLLECTION,
                DirectoryEvent.class,
                new CompanyDocuments(),
                new CompanyProjection());
        return WholeTopicReader.ofEvents(environment, definition, aggregate -> aggregate.startsWith(SupplierId.PREFIX));
    }
}
