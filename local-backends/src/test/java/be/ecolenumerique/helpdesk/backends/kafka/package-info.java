/** Tests of {@code kafka}. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.kafka;

import org.jspecify.annotations.NullMarked;
