package be.ecolenumerique.helpdesk.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The request key of the command that is handled stands in the commit that it leads to. */
class RequestKeyIT {
    private final LogFixture fixture = LogFixture.of(RequestKeyIT.class);
    private final CommitLog log = fixture.openLog();
    private final Serializer json = Jackson3Serializer.builder().build();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new MongoEventStorageEngine(
                    log, fixture.database(), new MongoEventStorageEngine.Settings(json, json)))
            .build();

    @AfterEach
    void close() {
        store.shutDown();
        fixture.close();
    }

    private void handle(MetaData metadata, String ticket) {
        GenericCommandMessage<String> command = new GenericCommandMessage<>("open " + ticket, metadata);
        DefaultUnitOfWork.startAndGet(command).executeWithResult(() -> {
            store.publish(new GenericDomainEventMessage<>("Ticket", ticket, 0, "opened"));
            store.publish(new GenericDomainEventMessage<>("Ticket", ticket, 1, "assigned"));
            return ticket;
        });
    }

    @Test
    void givenCommandWithKey_whenItsUnitOfWorkCommits_thenOneCommitCarriesTheKey() {
        handle(MetaData.with(RequestKey.META_KEY, "hash-1"), "TECH-1");
        assertThat(fixture.rawCommits()).hasSize(1);
        assertThat(fixture.rawCommits().getFirst()).containsEntry("r", "hash-1");
        assertThat(log.findByRequestKey("hash-1"))
                .hasValueSatisfying(stored -> assertThat(stored.commit().events())
                        .extracting(LoggedEvent::version)
                        .containsExactly(0L, 1L));
    }

    @Test
    void givenCommandWithoutKey_whenItsUnitOfWorkCommits_thenTheFieldIsAbsent() {
        handle(MetaData.emptyInstance(), "TECH-2");
        assertThat(fixture.rawCommits().getFirst()).doesNotContainKey("r");
    }
}
