/** A service declares its projections; everything around them is put together here. */
@NullMarked
package be.ecolenumerique.helpdesk.consumer.autoconfigure;

import org.jspecify.annotations.NullMarked;
