/** A real Kafka broker, started from its Maven jars in a JVM of its own. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.kafka;

import org.jspecify.annotations.NullMarked;
