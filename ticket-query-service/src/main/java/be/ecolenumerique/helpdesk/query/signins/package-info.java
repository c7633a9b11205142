/** EN people and systems that sign in for the first time are made known to the command service. */
@NullMarked
package be.ecolenumerique.helpdesk.query.signins;

import org.jspecify.annotations.NullMarked;
