/** Lists, tickets and histories over HTTP, on real Kafka and MongoDB. */
@NullMarked
package be.ecolenumerique.helpdesk.query.tickets;

import org.jspecify.annotations.NullMarked;
