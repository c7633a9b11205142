package be.ecolenumerique.helpdesk.directory;

import be.ecolenumerique.helpdesk.consumer.ConsumerEnvironment;
import be.ecolenumerique.helpdesk.consumer.ProjectionDefinition;
import be.ecolenumerique.helpdesk.consumer.whole.LatestValues;
import be.ecolenumerique.helpdesk.consumer.whole.WholeTopicReader;
import be.ecolenumerique.helpdesk.contracts.DirectoryEvent;
import be.ecolenumerique.helpdesk.contracts.SupplierId;
import be.ecolenumerique.helpdesk.contracts.Topics;

/** The two topics of the directory, each read as a whole by each replica. */
final class DirectoryReaders {
    private DirectoryReaders() {}

    static WholeTopicReader people(ConsumerEnvironment environment, String service) {
        return WholeTopicReader.ofLatest(
                environment,
                new LatestValues(People.COLLECTION, Topics.PEOPLE, service, People.COLLECTION, new PersonWriting()));
    }

    /** The topic tells of persons too; their data come from {@code people}. */
    static WholeTopicReader companies(ConsumerEnvironment environment, String service) {
        var definition = new ProjectionDefinition<>(
                Companies.PROJECTION,
                Topics.DIRECTORY_EVENTS,
                service,
                Companies.COLLECTION,
                DirectoryEvent.class,
                new CompanyDocuments(),
                new CompanyProjection());
        return WholeTopicReader.ofEvents(environment, definition, aggregate -> aggregate.startsWith(SupplierId.PREFIX));
    }
}
