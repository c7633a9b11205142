/** What all fault campaigns share: the seed, how large they are, and the verdict in which they say what they found. */
@NullMarked
package be.ecolenumerique.helpdesk.backends.faults;

import org.jspecify.annotations.NullMarked;
