/** MongoDB and Kafka in containers (Testcontainers), for {@code -Pcontainers}; the only package that knows Testcontainers. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.containers;

import org.jspecify.annotations.NullMarked;
