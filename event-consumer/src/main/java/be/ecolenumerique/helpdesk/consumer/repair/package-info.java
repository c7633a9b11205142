/** Reading a blocked aggregate's events again, beside the living consumer. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.repair;

import org.jspecify.annotations.NullMarked;
