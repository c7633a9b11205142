/** The wall: whatever is read of a ticket, a company or a person is read through the scope of a caller. */
@NullMarked
package be.ecolenumerique.helpdesk.query.scope;

import org.jspecify.annotations.NullMarked;
