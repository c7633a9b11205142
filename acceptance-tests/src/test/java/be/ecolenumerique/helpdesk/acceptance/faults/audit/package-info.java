/** The ledger of those who write, what the parts of the help desk hold afterwards, and the auditor who compares them. */
@NullMarked
package be.ecolenumerique.helpdesk.acceptance.faults.audit;

import org.jspecify.annotations.NullMarked;
