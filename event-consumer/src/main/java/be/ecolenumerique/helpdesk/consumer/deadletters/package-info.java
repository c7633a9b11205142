/** What could not be read or applied: its copy on the dead-letter topic, and the aggregate that waits for repair. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.deadletters;

import org.jspecify.annotations.NullMarked;
