/** What the tests of every service need: an issuer of real tokens, and the rules of the house. */
@NullMarked
package be.ecolenumerique.helpdesk.conventions.testing;

import org.jspecify.annotations.NullMarked;
