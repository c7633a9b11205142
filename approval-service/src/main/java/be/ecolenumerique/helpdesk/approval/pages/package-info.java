/** The school's page as HTML: words in four languages, no script, nothing from elsewhere. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.pages;

import org.jspecify.annotations.NullMarked;
