/** What follows when somebody leaves a company: tickets let go of the person. */
@NullMarked
package be.ecolenumerique.helpdesk.command.departures;

import org.jspecify.annotations.NullMarked;
