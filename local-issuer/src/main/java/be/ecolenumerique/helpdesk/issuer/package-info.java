/** An OIDC issuer for one machine: the people of the tutorial sign in without a password, the services with secrets made at first start. */
@NullMarked
package be.ecolenumerique.helpdesk.issuer;

import org.jspecify.annotations.NullMarked;
