/** The tutorial and the rules of the help desk as stories, told over HTTP and mail to the whole system. */
@NullMarked
package be.ecolenumerique.helpdesk.acceptance;

import org.jspecify.annotations.NullMarked;
