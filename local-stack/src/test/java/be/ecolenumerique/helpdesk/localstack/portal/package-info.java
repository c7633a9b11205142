/** Tests of the local stack: portal. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.portal;

import org.jspecify.annotations.NullMarked;
