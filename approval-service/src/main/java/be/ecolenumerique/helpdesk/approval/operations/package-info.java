/** What operators see of the approvals. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.operations;

import org.jspecify.annotations.NullMarked;
