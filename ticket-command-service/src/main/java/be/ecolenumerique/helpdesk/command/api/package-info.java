/** The write side's REST contract (api.md): from a request to a command, from an answer or a refusal to a response. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api;

import org.jspecify.annotations.NullMarked;
