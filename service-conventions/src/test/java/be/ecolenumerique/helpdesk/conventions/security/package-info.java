/** Tokens and roles, over real HTTP. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.security;

import org.jspecify.annotations.NullMarked;
