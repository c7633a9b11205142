/** Tokens of the local issuer, over HTTP. */
@NullMarked
package be.ecolenumerique.helpdesk.issuer;

import org.jspecify.annotations.NullMarked;
