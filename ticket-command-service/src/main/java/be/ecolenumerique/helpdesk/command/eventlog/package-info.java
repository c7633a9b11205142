/** The commit log in MongoDB: what was decided, in one order, durable before anybody is answered; and Axon's adapter to it. */
@NullMarked
package be.ecolenumerique.helpdesk.command.eventlog;

import org.jspecify.annotations.NullMarked;
