package be.ecolenumerique.helpdesk.notification.running;

import be.ecolenumerique.helpdesk.backends.SharedBackends;
import be.ecolenumerique.helpdesk.consumer.testing.TestRelay;
import be.ecolenumerique.helpdesk.consumer.testing.TestTopics;

/** The system's topics on the shared broker, made with the first use of this class. */
final class EventTopics {
    static final String SERVERS = SharedBackends.kafka().bootstrapServers();
    static final TestRelay RELAY = relay();

    private EventTopics() {}

    private static TestRelay relay() {
        TestTopics.createAll(SERVERS);
        return new TestRelay(SERVERS);
    }
}
