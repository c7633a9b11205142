/** Topics read as a whole. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.whole;

import org.jspecify.annotations.NullMarked;
