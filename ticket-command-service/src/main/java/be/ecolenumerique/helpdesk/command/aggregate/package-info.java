/** From a command to durable events and an answer: the Axon shell around the domain. */
@NullMarked
package be.ecolenumerique.helpdesk.command.aggregate;

import org.jspecify.annotations.NullMarked;
