/** The write side over real HTTP, on a real MongoDB and a real Kafka. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api;

import org.jspecify.annotations.NullMarked;
