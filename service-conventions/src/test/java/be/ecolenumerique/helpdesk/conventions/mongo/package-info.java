/** The threads of the driver. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.mongo;

import org.jspecify.annotations.NullMarked;
