/** What can be told of containers without one. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.containers;

import org.jspecify.annotations.NullMarked;
