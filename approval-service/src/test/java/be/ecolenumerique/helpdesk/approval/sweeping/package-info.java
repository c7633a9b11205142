/** The sweeper on a real MongoDB, before a real HTTP server: nothing early, nothing twice, nothing forgotten. */
@NullMarked
package be.ecolenumerique.helpdesk.approval.sweeping;

import org.jspecify.annotations.NullMarked;
