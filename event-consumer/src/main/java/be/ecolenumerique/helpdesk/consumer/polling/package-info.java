/** The consuming thread: own positions, pauses instead of leaving the group, stops on an alarm. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.polling;

import org.jspecify.annotations.NullMarked;
