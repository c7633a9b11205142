/** The school's page over HTTP: what teachers, mail scanners and attackers meet. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.web;

import org.jspecify.annotations.NullMarked;
