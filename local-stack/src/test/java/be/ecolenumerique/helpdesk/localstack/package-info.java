/** Tests of the local stack. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack;

import org.jspecify.annotations.NullMarked;
