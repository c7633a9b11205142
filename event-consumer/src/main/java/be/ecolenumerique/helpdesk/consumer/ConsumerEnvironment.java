package be.ecolenumerique.helpdesk.consumer;

import be.ecolenumerique.helpdesk.consumer.records.KafkaClients;
import be.ecolenumerique.helpdesk.conventions.tracing.Spans;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;

/**
 * What all consumers of a service share.
 *
 * @param clock the domain's: the age of an event is told by it
 */
public record ConsumerEnvironment(
        KafkaClients kafka,
        MongoDatabase database,
        MeterRegistry meters,
        InstantSource clock,
        CrashPoints crashPoints,
        Spans spans) {}
