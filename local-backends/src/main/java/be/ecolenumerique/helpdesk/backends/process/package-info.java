/** Child processes of one machine: started with a log file each, and never left behind. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.process;

import org.jspecify.annotations.NullMarked;
