/** The list « Demandes » and one ticket, to read only: where the links of the mails lead until the suppliers' own frontend is there. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.portal;

import org.jspecify.annotations.NullMarked;
