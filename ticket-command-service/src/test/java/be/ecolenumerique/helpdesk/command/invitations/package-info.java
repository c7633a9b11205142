@NullMarked
package be.ecolenumerique.helpdesk.command.invitations;

import org.jspecify.annotations.NullMarked;
