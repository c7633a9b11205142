/** A real HTTP server where the command service and its issuer would be, and what the client makes of its answers. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.commands;

import org.jspecify.annotations.NullMarked;
