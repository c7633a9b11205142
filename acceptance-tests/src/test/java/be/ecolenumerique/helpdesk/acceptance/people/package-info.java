/** The people of the stories, and how each of them talks to the helpdesk: over HTTP with a token, and by mail. */
@NullMarked
package be.ecolenumerique.helpdesk.acceptance.people;

import org.jspecify.annotations.NullMarked;
