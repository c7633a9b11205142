/** Companies, their reference mailbox and members, and the claim of each address by one company at most. */
@NullMarked
package be.ecolenumerique.helpdesk.command.suppliers;

import org.jspecify.annotations.NullMarked;
