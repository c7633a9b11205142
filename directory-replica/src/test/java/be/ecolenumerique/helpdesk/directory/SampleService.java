package be.ecolenumerique.helpdesk.directory;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that asks for nothing but the directory. */
@SpringBootApplication
class SampleService {}
