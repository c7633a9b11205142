/** Real SMTP servers that keep what they receive: a kind one, and one that can be told to misbehave. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.mail;

import org.jspecify.annotations.NullMarked;
