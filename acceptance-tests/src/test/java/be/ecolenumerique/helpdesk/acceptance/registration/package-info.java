/** Section 1 of the tutorial: a real browser, a real Keycloak; run by {@code acceptance-tests/registration}. */
@NullMarked
package be.ecolenumerique.helpdesk.acceptance.registration;

import org.jspecify.annotations.NullMarked;
