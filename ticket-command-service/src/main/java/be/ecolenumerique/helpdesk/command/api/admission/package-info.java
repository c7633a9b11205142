/** So many writes in work and no more: whoever comes then is told at once to come again later. */
@NullMarked
package be.ecolenumerique.helpdesk.command.api.admission;

import org.jspecify.annotations.NullMarked;
