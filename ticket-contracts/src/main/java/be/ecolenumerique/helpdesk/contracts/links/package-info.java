/** The school's signed link: what its token says, how it is signed and how it is checked; keys are kept elsewhere. */
@NullMarked
package be.ecolenumerique.helpdesk.contracts.links;

import org.jspecify.annotations.NullMarked;
