/** Asking the command service, which alone decides: what is asked, and what came of it. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.commands;

import org.jspecify.annotations.NullMarked;
