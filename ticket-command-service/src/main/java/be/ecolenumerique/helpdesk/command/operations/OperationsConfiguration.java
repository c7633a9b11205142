package be.ecolenumerique.helpdesk.command.operations;

import be.ecolenumerique.helpdesk.command.eventlog.LogScan;
import be.ecolenumerique.helpdesk.command.publishing.PublishedEventsListener;
import be.ecolenumerique.helpdesk.command.publishing.RelayStates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log and the relay, as operators look at them. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    private static final int BYTES_PER_AGGREGATE = 250;
    /** Of the heap, for an examination: the desk goes on beside it. */
    private static final int SHARE = 4;

    @Bean
    LogScan logScan(MongoDatabase database) {
        return new LogScan(database);
    }

    @Bean
    RelayStates relayStates(MongoDatabase database) {
        return new RelayStates(database);
    }

    @Bean
    LogVerification logVerification(LogScan log, RelayStates relay, PublishedEventsListener topics) {
        long room = Runtime.getRuntime().maxMemory() / SHARE / BYTES_PER_AGGREGATE;
        return new LogVerification(log, relay, topics, (int) Math.min(Integer.MAX_VALUE, room));
    }
}
