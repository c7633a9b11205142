/** What a link stands for in each state of its ticket. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.answers;

import org.jspecify.annotations.NullMarked;
