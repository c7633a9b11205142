/** One endpoint per command on a company and its addresses. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api.suppliers;

import org.jspecify.annotations.NullMarked;
