/** Tests of the local stack. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.frontdoor;

import org.jspecify.annotations.NullMarked;
