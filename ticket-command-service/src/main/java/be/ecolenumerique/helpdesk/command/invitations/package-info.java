/** Who is asked to register, and that the identity provider has done so; the log says what is wanted. */
@NullMarked
package be.ecolenumerique.helpdesk.command.invitations;

import org.jspecify.annotations.NullMarked;
