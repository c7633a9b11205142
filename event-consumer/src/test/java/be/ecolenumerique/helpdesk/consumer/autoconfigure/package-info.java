/** What a service gets for declaring a projection. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import org.jspecify.annotations.NullMarked;
