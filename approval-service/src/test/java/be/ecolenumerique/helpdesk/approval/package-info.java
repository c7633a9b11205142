/** Stories of tickets that wait for their school, for the tests of this service. */
@NullMarked
package be.ecolenumerique.helpdesk.approval;

import org.jspecify.annotations.NullMarked;
