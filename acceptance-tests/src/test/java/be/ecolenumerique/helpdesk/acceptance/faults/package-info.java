/** What the help desk keeps when its parts die: under load, nothing accepted is lost and nothing is done twice. */
@NullMarked
package be.ecolenumerique.helpdesk.acceptance.faults;

import org.jspecify.annotations.NullMarked;
