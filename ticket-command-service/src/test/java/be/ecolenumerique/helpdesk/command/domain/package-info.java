/** The rules of behaviour §4, each by name, and random sequences of commands. */
@NullMarked
package be.ecolenumerique.helpdesk.command.domain;

import org.jspecify.annotations.NullMarked;
