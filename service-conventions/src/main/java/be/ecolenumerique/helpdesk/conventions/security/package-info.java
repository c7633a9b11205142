/** Bearer tokens of any OIDC issuer become callers with roles; who may knock at which path. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.security;

import org.jspecify.annotations.NullMarked;
