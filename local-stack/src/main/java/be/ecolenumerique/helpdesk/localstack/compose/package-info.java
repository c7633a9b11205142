/** The tutorial's story on the help desk that docker-compose.yml runs: people sign in at Keycloak, mail lies in Mailpit. */
@NullMarked
package be.ecolenumerique.helpdesk.localstack.compose;

import org.jspecify.annotations.NullMarked;
