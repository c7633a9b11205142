/** The school's answer: what a link stands for at this moment, and what becomes of what the school says. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.answers;

import org.jspecify.annotations.NullMarked;
