/** Companies and addresses, on a real MongoDB and on several replicas. */
@NullMarked
package be.ecolenumerique.helpdesk.command.suppliers;

import org.jspecify.annotations.NullMarked;
