/** What the consuming thread goes by. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.polling;

import org.jspecify.annotations.NullMarked;
