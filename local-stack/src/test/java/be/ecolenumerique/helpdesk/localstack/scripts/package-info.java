/** Tests of the local stack: scripts. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.scripts;

import org.jspecify.annotations.NullMarked;
