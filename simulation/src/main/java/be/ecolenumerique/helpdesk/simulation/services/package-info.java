/** The services' own code at work behind the seams, and the little that stands for what is bound to threads and sockets. */
@NullMarked
package be.ecolenumerique.helpdesk.simulation.services;

import org.jspecify.annotations.NullMarked;
