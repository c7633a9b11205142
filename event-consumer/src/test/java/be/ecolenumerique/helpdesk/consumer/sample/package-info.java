/** A service with one projection, as small as can be. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.sample;

import org.jspecify.annotations.NullMarked;
