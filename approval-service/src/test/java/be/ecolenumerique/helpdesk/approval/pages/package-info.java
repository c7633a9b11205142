/** The pages in each state and language, as HTML. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.pages;

import org.jspecify.annotations.NullMarked;
