/** What the help desk decides about a ticket, in plain Java: commands, states, rules, refusals. */
@NullMarked
package be.ecolenumerique.helpdesk.command.domain;

import org.jspecify.annotations.NullMarked;
